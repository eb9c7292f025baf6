package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code GET /api/v1/ledger} of hedge-service: cash, the last closed session and what is about to
 * settle.
 *
 * @param openedOn value date of the opening cash: the session before the first
 * @param marketTime of the last decided step
 * @param cashUsd with everything booked so far, US dollars
 * @param last the session that closed last, or null before the first close
 * @param hedge the hedge as capital at that close, or null
 * @param fees of all trades so far
 * @param alerts settlements that surprise, for what is held now
 * @param entries cash entries, newest first
 */
public record LedgerView(
    String runId,
    String bookId,
    LocalDate openedOn,
    Instant marketTime,
    BigDecimal cashUsd,
    LedgerSession last,
    HedgeCapital hedge,
    Fees fees,
    List<Alert> alerts,
    Items<CashLine> entries) {
  public LedgerView {
    alerts = List.copyOf(alerts);
  }

  /**
   * Commission and exchange fees of paper fills; each is a line of its own among the entries. What
   * a contract costs is the operator's setting, US dollars a contract and side; a condor is four.
   *
   * @param paidUsd since the opening, 0 or more
   */
  public record Fees(
      BigDecimal paidUsd,
      BigDecimal commission,
      BigDecimal spxOption,
      BigDecimal vixOption,
      BigDecimal vxFuture) {}

  /**
   * A settlement that surprises.
   *
   * @param kind VIX_LAST_TRADE, AM_OVERNIGHT_GAP, SPX_AGAINST_SPXW, AWAITS_SETTLEMENT or
   *     UNKNOWN_EXPIRY
   * @param lastTrade when the last chance to trade ends
   * @param text for people
   */
  public record Alert(String kind, LocalDate expiry, Instant lastTrade, String text) {}
}

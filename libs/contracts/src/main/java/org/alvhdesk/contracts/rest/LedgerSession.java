package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A session of the ledger, as of its last step. US dollars; a value that a missing mark takes away
 * is null, never 0.
 *
 * @param hedgeUsd market value of the hedge at mid
 * @param condorsUsd market value of the condors at mid, negative: they were sold
 * @param navUsd cash and both
 * @param missing positions without a mark, for people
 * @param flowUsd deposits less withdrawals that count in this session
 * @param explained gain since an earlier close by layer and greek, or null
 * @param notExplained why there is no explanation, or null
 * @param condorQuality quality of the quotes that mark the condors; null in sessions of before it
 *     was kept
 * @param hedgeQuality quality of the quotes that mark the hedge; null as above
 * @param marksChanged null, or what a reader must know when prices are of another quality than at
 *     the close that the gain is measured from: a part of the gain is then that change
 */
public record LedgerSession(
    LocalDate session,
    Instant marketTime,
    String quality,
    BigDecimal cashUsd,
    BigDecimal hedgeUsd,
    BigDecimal condorsUsd,
    BigDecimal navUsd,
    List<String> missing,
    BigDecimal flowUsd,
    Explained explained,
    String notExplained,
    String condorQuality,
    String hedgeQuality,
    String marksChanged) {
  public LedgerSession {
    missing = List.copyOf(missing);
  }

  /** A session that does not say which quotes marked it. */
  public LedgerSession(
      LocalDate session,
      Instant marketTime,
      String quality,
      BigDecimal cashUsd,
      BigDecimal hedgeUsd,
      BigDecimal condorsUsd,
      BigDecimal navUsd,
      List<String> missing,
      BigDecimal flowUsd,
      Explained explained,
      String notExplained) {
    this(
        session,
        marketTime,
        quality,
        cashUsd,
        hedgeUsd,
        condorsUsd,
        navUsd,
        missing,
        flowUsd,
        explained,
        notExplained,
        null,
        null,
        null);
  }

  /**
   * Profit and loss between two closes. In every row the parts add up to the gain.
   *
   * @param since the earlier close
   * @param returnDecimal modified Dietz, deposits and withdrawals taken out
   */
  public record Explained(LocalDate since, List<Row> rows, Row total, Figure returnDecimal) {
    public Explained {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A layer, or the whole book.
   *
   * @param tradesUsd the trades between the closes, from fill to closing mark
   * @param restUsd what none of the parts explains
   * @param complete false when sensitivities were missing, so that more is rest
   */
  public record Row(
      String layer,
      BigDecimal deltaUsd,
      BigDecimal gammaUsd,
      BigDecimal vegaUsd,
      BigDecimal thetaUsd,
      BigDecimal vannaUsd,
      BigDecimal volgaUsd,
      BigDecimal tradesUsd,
      BigDecimal restUsd,
      BigDecimal gainUsd,
      boolean complete) {}
}

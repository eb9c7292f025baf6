package org.alvhdesk.contracts.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How a condor proposal ended in condor-service, which alone fills condors.
 *
 * @param outcome of a released one: FILLED, STALE (refused: the book is not the one that was
 *     approved) or EXPIRED (its time ran out before the market gave its price); of any other
 *     SUPERSEDED (it is not wanted any more, or the book has changed)
 * @param reason in words, with figures
 * @param step last decided step, whose quotes filled it
 * @param marketTime of that step
 * @param bookVersion version of the condor book afterwards
 * @param cashUsd received when positive, paid when negative; 0 unless filled
 * @param fills empty unless filled
 */
public record CondorFillV1(
    String proposalId,
    String bookId,
    String outcome,
    String reason,
    String runId,
    long step,
    Instant marketTime,
    String snapshotId,
    String quality,
    long bookVersion,
    BigDecimal cashUsd,
    List<Fill> fills) {
  public static final String FILLED = "FILLED";
  public static final String STALE = "STALE";
  public static final String EXPIRED = "EXPIRED";
  public static final String SUPERSEDED = "SUPERSEDED";

  public CondorFillV1 {
    fills = List.copyOf(fills);
  }

  /**
   * One condor unit filled, all four legs at the worst touch.
   *
   * @param side OPEN or CLOSE
   * @param positionId the position opened or ended
   * @param pricePoints credit of an OPEN, debit of a CLOSE, per condor
   * @param cashUsd received when positive, paid when negative
   * @param realisedUsd profit of the position ended; null for an OPEN
   */
  public record Fill(
      String side,
      String layer,
      String positionId,
      String root,
      LocalDate expiry,
      double longPut,
      double shortPut,
      double shortCall,
      double longCall,
      int quantity,
      BigDecimal pricePoints,
      BigDecimal cashUsd,
      BigDecimal realisedUsd) {}
}

package org.alvhdesk.contracts.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How a condor proposal ended in condor-service, which alone holds condors: it fills them on paper,
 * or books what a broker filled.
 *
 * @param outcome of a released one: FILLED, STALE (refused: the book is not the one that was
 *     approved) or EXPIRED (its time ran out before the market gave its price); of any other
 *     SUPERSEDED (it is not wanted any more, or the book has changed)
 * @param reason in words, with figures
 * @param step last decided step, whose quotes filled it on paper
 * @param marketTime of that step
 * @param quality of those quotes; {@link #TRADED} for what a broker filled
 * @param bookVersion version of the condor book afterwards
 * @param cashUsd received when positive, paid when negative; 0 unless filled
 * @param fills empty unless filled
 * @param mode of a fill: PAPER_MID, PAPER_WORKED, PAPER_FULL_SPREAD or BROKER; null when nothing
 *     was filled and in a fact from before this was said, which is PAPER_FULL_SPREAD
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
    List<Fill> fills,
    String mode) {
  public static final String FILLED = "FILLED";
  public static final String STALE = "STALE";
  public static final String EXPIRED = "EXPIRED";
  public static final String SUPERSEDED = "SUPERSEDED";

  /** Mode of what a broker filled. */
  public static final String BROKER = "BROKER";

  /** Quality of what a broker filled: its price is no quote. */
  public static final String TRADED = "TRADED";

  public CondorFillV1 {
    fills = List.copyOf(fills);
  }

  /** A fact that does not say how it was filled. */
  public CondorFillV1(
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
    this(
        proposalId,
        bookId,
        outcome,
        reason,
        runId,
        step,
        marketTime,
        snapshotId,
        quality,
        bookVersion,
        cashUsd,
        fills,
        null);
  }

  /**
   * One condor trade filled, all four legs of every condor.
   *
   * @param side OPEN or CLOSE
   * @param positionId the position opened or ended
   * @param pricePoints credit of an OPEN, debit of a CLOSE, per condor; the average when a broker
   *     filled it in parts
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

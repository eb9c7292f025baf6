package org.alvhdesk.hedge.book;

import java.time.Instant;
import org.alvhdesk.strategy.execution.Execution;
import org.alvhdesk.strategy.execution.PaperMode;

/**
 * Where a fill comes from: a paper fill is never shown as a real one.
 *
 * @param mode PAPER_MID, PAPER_WORKED, PAPER_FULL_SPREAD or BROKER
 * @param broker who reported it; null on paper
 * @param executionId the broker's id; null on paper
 * @param tradedAt when, as the broker says; null on paper
 * @param recordedBy the person who recorded it; null on paper
 */
public record FillOrigin(
    String mode, String broker, String executionId, Instant tradedAt, String recordedBy) {
  /** Mode of what a broker filled. */
  public static final String BROKER = "BROKER";

  /** At the far side of the quotes, on paper. */
  public static final FillOrigin FULL_SPREAD = paper(PaperMode.FULL_SPREAD);

  /** On paper. */
  public static FillOrigin paper(PaperMode mode) {
    return new FillOrigin("PAPER_" + mode.name(), null, null, null, null);
  }

  /** {@code execution}, recorded by {@code person}. */
  public static FillOrigin broker(Execution execution, String person) {
    return new FillOrigin(
        BROKER, execution.broker(), execution.executionId(), execution.tradedAt(), person);
  }

  boolean isReal() {
    return mode.equals(BROKER);
  }

  /** Who is behind the lines of the ledger. */
  String actor() {
    return recordedBy == null ? "system" : recordedBy;
  }
}

package org.alvhdesk.strategy.joint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A joint book with what was received and paid for it, and the day on which it must break even.
 *
 * @param book its {@code after} hedge is the one looked at
 * @param creditPoints credit received per condor, index points, one for each of the book's condors
 * @param hedgeCostUsd premium paid for the hedge, US dollars, 0 or more
 * @param horizon from the session to the first condor expiry, both included
 */
public record BreakEvenBook(
    JointBook book, List<BigDecimal> creditPoints, BigDecimal hedgeCostUsd, LocalDate horizon) {
  /**
   * @throws IllegalArgumentException without a condor, with a credit missing, a negative cost, or a
   *     horizon before the session or after a condor's expiry
   */
  public BreakEvenBook {
    creditPoints = List.copyOf(creditPoints);
    if (book.condors().isEmpty() || creditPoints.size() != book.condors().size()) {
      throw new IllegalArgumentException(
          "break-evens need condors and one credit each: "
              + book.condors().size()
              + " condors, "
              + creditPoints.size()
              + " credits");
    }
    if (hedgeCostUsd.signum() < 0) {
      throw new IllegalArgumentException("the hedge cost must be 0 or more, was " + hedgeCostUsd);
    }
    LocalDate first =
        book.condors().stream()
            .map(c -> c.condor().expiry())
            .min(LocalDate::compareTo)
            .orElseThrow();
    if (horizon.isBefore(book.session()) || horizon.isAfter(first)) {
      throw new IllegalArgumentException(
          "the horizon must lie between "
              + book.session()
              + " and the first condor expiry "
              + first
              + ", was "
              + horizon);
    }
  }
}

package org.alvhdesk.strategy.margin;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** The margin of a book, or why it cannot be computed. */
public sealed interface MarginResult {
  /**
   * Regulatory margin, line by line.
   *
   * @param notes what a reader must know of the figure as a whole
   */
  record Statement(MarginMode mode, List<MarginLine> lines, List<String> notes)
      implements MarginResult {
    public Statement {
      lines = List.copyOf(lines);
      notes = List.copyOf(notes);
    }

    /** What must stay on deposit, US dollars. */
    public BigDecimal requirementUsd() {
      return sum(MarginLine::requirementUsd);
    }

    /** Premium of long options paid in full, US dollars. */
    public BigDecimal paidUsd() {
      return sum(MarginLine::paidUsd);
    }

    /** Requirement less the credits received: the buying power it takes, US dollars. */
    public BigDecimal buyingPowerUsd() {
      return requirementUsd().subtract(sum(MarginLine::creditUsd));
    }

    private BigDecimal sum(Function<MarginLine, BigDecimal> column) {
      return lines.stream().map(column).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
  }

  /** A position cannot be repriced: portfolio margin is unknown, not zero. */
  record NoData(MarginMode mode, String reason) implements MarginResult {}
}

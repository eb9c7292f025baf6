package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.hedge.OptionSeries;

/** Positions that a desk starts with, or why a broker's file gives none. */
public sealed interface OpeningBook {
  /**
   * Every row has its place; a book is never imported in part.
   *
   * @param condors by first line
   * @param hedges by first line
   */
  record Accepted(List<Condor> condors, List<Hedge> hedges) implements OpeningBook {
    /** Copies the lists. */
    public Accepted {
      condors = List.copyOf(condors);
      hedges = List.copyOf(hedges);
    }
  }

  /**
   * Nothing is imported.
   *
   * @param errors by line; not empty
   */
  record Rejected(List<RowError> errors) implements OpeningBook {
    /** Copies the list. */
    public Rejected {
      errors = List.copyOf(errors);
    }
  }

  /**
   * Condors sold.
   *
   * @param quantity condors, positive
   * @param creditPoints average net credit per condor, index points, off the grid where fills were
   * @param lines of the file that made it
   */
  record Condor(IronCondor condor, int quantity, BigDecimal creditPoints, List<Integer> lines) {
    private static final BigDecimal GRID = new BigDecimal("0.05");

    /** Copies the list. */
    public Condor {
      lines = List.copyOf(lines);
    }

    /**
     * The credit rounded down to the 0.05 grid that a position holds, index points: never more than
     * was received.
     */
    public BigDecimal gridCreditPoints() {
      return creditPoints.divide(GRID, 0, RoundingMode.FLOOR).multiply(GRID);
    }
  }

  /**
   * VIX options bought; their layer is for a person or a rule set to say.
   *
   * @param quantity contracts, positive
   * @param averagePoints paid per option, points
   * @param lines of the file that made it
   */
  record Hedge(OptionSeries contract, int quantity, BigDecimal averagePoints, List<Integer> lines) {
    /** Copies the list. */
    public Hedge {
      lines = List.copyOf(lines);
    }
  }

  /** What is wrong with a row. */
  enum Reason {
    /** Not an OCC option symbol. */
    BAD_SYMBOL,
    /** A root that the desk does not trade. */
    UNKNOWN_ROOT,
    /** No series of this root expires that day. */
    NOT_AN_EXPIRY,
    /** Not a whole number, or 0. */
    BAD_QUANTITY,
    /** Not a number, or negative. */
    BAD_PRICE,
    /** SPX legs that do not make one iron condor. */
    NOT_A_CONDOR,
    /** The legs of a condor bring no credit, or as much as the wider wing. */
    BAD_CREDIT,
    /** A VIX option sold: the hedge only buys. */
    SHORT_VIX
  }

  /** An error with its line and what to do, for people. */
  record RowError(int line, Reason reason, String text) {}
}

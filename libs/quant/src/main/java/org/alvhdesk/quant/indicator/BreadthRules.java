package org.alvhdesk.quant.indicator;

/**
 * Parameters of {@link Breadth}.
 *
 * @param line what a session adds to the advance/decline line
 * @param averageBars bars of the line's exponential mean
 * @param slopeBars bars of the line's regression slope
 * @param highBars bars of the highs of index and line
 * @param nearHigh how far below its high the index may be and still count as near, a fraction
 * @param maxIssuesJump how far the number of advancing and declining issues may be from the median
 *     of the last 21 usable sessions, a fraction; beyond it the row is taken for wrong
 * @param universeBars consecutive rows beyond that limit after which they are taken for a new
 *     universe of issues, and used
 * @param gate warm-up and gaps
 */
public record BreadthRules(
    Line line,
    int averageBars,
    int slopeBars,
    int highBars,
    double nearHigh,
    double maxIssuesJump,
    int universeBars,
    GateRules gate) {

  /** What a session adds to the line. */
  public enum Line {
    /** Advances - declines, issues: the definition of methodology 3.4. */
    NET,
    /**
     * (advances - declines)/(advances + declines), a pure number: the same shape whatever the
     * number of issues counted, for files whose universe changes.
     */
    RATIO
  }

  /** Methodology 3.4: net issues, 20-bar mean and slope, 63-bar highs, 3 %. */
  public static final BreadthRules STANDARD =
      new BreadthRules(Line.NET, 20, 20, 63, 0.03, 0.40, 5, GateRules.STANDARD);

  /** The standard on ratios. */
  public static final BreadthRules RATIOS =
      new BreadthRules(Line.RATIO, 20, 20, 63, 0.03, 0.40, 5, GateRules.STANDARD);

  /**
   * @throws IllegalArgumentException when a period is too short or a fraction not in (0, 1)
   */
  public BreadthRules {
    Kernel.checkedPeriod(averageBars, 1);
    Kernel.checkedPeriod(slopeBars, 2);
    Kernel.checkedPeriod(highBars, 1);
    Kernel.checkedPeriod(universeBars, 1);
    if (!(nearHigh > 0 && nearHigh < 1) || !(maxIssuesJump > 0 && maxIssuesJump < 1)) {
      throw new IllegalArgumentException(
          "nearHigh and maxIssuesJump must be fractions in (0, 1): "
              + nearHigh
              + " and "
              + maxIssuesJump);
    }
  }

  int barsNeeded() {
    return Math.max(Math.max(averageBars, slopeBars), highBars);
  }
}

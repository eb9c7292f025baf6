package org.alvhdesk.quant.vol.smile;

/**
 * Where a smile would give a negative density.
 *
 * @param least least butterfly function found: negative is arbitrage
 * @param leastAt log moneyness of the least value
 * @param violatingPoints number of checked points with a negative value
 * @param from lowest log moneyness with a negative value; equal to {@code leastAt} without any
 * @param to highest log moneyness with a negative value; equal to {@code leastAt} without any
 * @param steepestWing steepest absolute slope of total variance in the far wings: above 2 breaks
 *     Lee's moment formula
 */
public record ButterflyReport(
    double least,
    double leastAt,
    int violatingPoints,
    double from,
    double to,
    double steepestWing) {
  /** True when no point is negative and both wings respect Lee's bound. */
  public boolean free() {
    return violatingPoints == 0 && steepestWing <= SviSlice.LEE_BOUND;
  }
}

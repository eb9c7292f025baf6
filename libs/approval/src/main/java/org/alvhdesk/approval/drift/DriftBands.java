package org.alvhdesk.approval.drift;

import java.time.Duration;

/**
 * How far the world may move away from what was approved; part of the policy.
 *
 * @param stressLossShare how much larger the stress loss may be, decimal share of the approved one,
 *     above 0
 * @param offsetPoints how much smaller the offset may be, decimal points (0.05 is five percent
 *     points), above 0
 * @param quoteAge how old quotes may be, market time, above 0
 */
public record DriftBands(double stressLossShare, double offsetPoints, Duration quoteAge) {
  public DriftBands {
    positive("stressLossShare", stressLossShare);
    positive("offsetPoints", offsetPoints);
    if (quoteAge.isNegative() || quoteAge.isZero()) {
      throw new IllegalArgumentException("quoteAge must be above 0, not " + quoteAge);
    }
  }

  private static void positive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be above 0, not " + value);
    }
  }
}

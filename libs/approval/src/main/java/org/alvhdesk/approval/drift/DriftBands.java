package org.alvhdesk.approval.drift;

import java.util.Objects;

/**
 * How far the world may move away from what was approved; part of the policy.
 *
 * @param stressLossShare how much larger the stress loss may be, decimal share of the approved one,
 *     above 0
 * @param offsetPoints how much smaller the offset may be, decimal points (0.05 is five percent
 *     points), above 0
 * @param quotes how old quotes may be
 */
public record DriftBands(double stressLossShare, double offsetPoints, QuoteBounds quotes) {
  public DriftBands {
    positive("stressLossShare", stressLossShare);
    positive("offsetPoints", offsetPoints);
    Objects.requireNonNull(quotes);
  }

  private static void positive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be above 0, not " + value);
    }
  }
}

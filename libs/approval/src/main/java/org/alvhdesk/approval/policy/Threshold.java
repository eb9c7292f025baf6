package org.alvhdesk.approval.policy;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;

/** When a rule of a policy applies to a change. Sizes apply from their value upwards. */
public sealed interface Threshold {
  /** Whether it applies; an unknown figure meets it. */
  boolean isMetBy(ChangeFigures change);

  /** The same in words, for people who are asked why so many must agree. */
  String text();

  /** Every change of the kind. */
  record Always() implements Threshold {
    @Override
    public boolean isMetBy(ChangeFigures change) {
      return true;
    }

    @Override
    public String text() {
      return "always";
    }
  }

  /**
   * Premium traded at the limits, bought and sold alike; of futures the notional.
   *
   * @param usd US dollars, above 0
   */
  record Premium(double usd) implements Threshold {
    public Premium {
      positive("premium", usd);
    }

    @Override
    public boolean isMetBy(ChangeFigures change) {
      return meets(change.premiumUsd(), usd);
    }

    @Override
    public String text() {
      return "traded premium of " + dollars(usd) + " or more";
    }
  }

  /**
   * Worst joint loss over the named shocks after the change.
   *
   * @param usd US dollars, above 0
   */
  record StressLoss(double usd) implements Threshold {
    public StressLoss {
      positive("stress loss", usd);
    }

    @Override
    public boolean isMetBy(ChangeFigures change) {
      return meets(change.stressLossUsd(), usd);
    }

    @Override
    public String text() {
      return "stress loss of " + dollars(usd) + " or more";
    }
  }

  /**
   * The same as a share of net asset value.
   *
   * @param share decimal, above 0
   */
  record NavShare(double share) implements Threshold {
    public NavShare {
      positive("share of NAV", share);
    }

    @Override
    public boolean isMetBy(ChangeFigures change) {
      return meets(change.navShare(), share);
    }

    @Override
    public String text() {
      return "traded premium of " + percent(share) + " of NAV or more";
    }
  }

  /** The change raises risk, or nobody knows. */
  record RaisesRisk() implements Threshold {
    @Override
    public boolean isMetBy(ChangeFigures change) {
      return change.direction() != Direction.RISK_REDUCING;
    }

    @Override
    public String text() {
      return "it does not reduce risk";
    }
  }

  private static String dollars(double usd) {
    return String.format(Locale.ROOT, "%,.0f USD", usd);
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  private static boolean meets(OptionalDouble figure, double least) {
    return figure.isEmpty() || figure.getAsDouble() >= least;
  }

  private static void positive(String what, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("a threshold on " + what + " is above 0, not " + value);
    }
  }
}

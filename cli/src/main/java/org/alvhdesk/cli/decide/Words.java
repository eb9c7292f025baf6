package org.alvhdesk.cli.decide;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.Verdict;

/** Numbers and names as a decision's text shows them. */
final class Words {
  private Words() {}

  static String decimals(double value, int decimals) {
    return Texts.fixed(value, decimals);
  }

  /** Whole dollars with thousands separated, such as {@code 12,345}. */
  static String usd(BigDecimal amount) {
    return String.format(
            Locale.ROOT, "%,d", amount.setScale(0, RoundingMode.HALF_EVEN).toBigInteger())
        + " USD";
  }

  /** What a floor left over, four decimals down. */
  static String residual(BigDecimal units) {
    return Texts.plain(units.setScale(4, RoundingMode.DOWN));
  }

  static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN).toPlainString() + " %";
  }

  static String percent(double share) {
    return decimals(100 * share, 1) + " %";
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  static String condor(IronCondor c) {
    return c.root() + " " + c.expiry() + " " + strikes(c);
  }

  static String strikes(IronCondor c) {
    return Texts.strike(c.longPut())
        + "/"
        + Texts.strike(c.shortPut())
        + "/"
        + Texts.strike(c.shortCall())
        + "/"
        + Texts.strike(c.longCall());
  }

  static String verdict(Verdict verdict) {
    return switch (verdict) {
      case FIRED -> "fired";
      case NOT_FIRED -> "not fired";
      case NO_DATA -> "NO DATA";
    };
  }

  static String trace(RuleTrace t) {
    String inputs =
        t.inputs().stream()
            .map(i -> i.name() + " " + i.value() + " " + i.unit())
            .collect(Collectors.joining(", "));
    return t.effect()
        + (inputs.isEmpty() ? "" : " [" + inputs + "]")
        + (t.threshold().isEmpty() ? "" : " against " + t.threshold());
  }
}

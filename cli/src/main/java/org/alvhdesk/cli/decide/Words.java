package org.alvhdesk.cli.decide;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alvhdesk.cli.table.TextTable;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.strategy.capital.MrpSizing;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.ShortTouch;
import org.alvhdesk.strategy.condor.ladder.TimeShift;
import org.alvhdesk.strategy.desk.Controls;
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

  /** What POP and touch are, in lines. */
  static List<String> oddsNote() {
    return TextTable.wrap(
        "",
        "  ",
        "POP: chance of settling between the break-evens. Touch, " + ShortTouch.METHOD + ".");
  }

  static String verdict(Verdict verdict) {
    return switch (verdict) {
      case FIRED -> "fired";
      case NOT_FIRED -> "not fired";
      case NO_DATA -> "NO DATA";
    };
  }

  static String inputs(RuleTrace t) {
    return t.inputs().stream()
        .map(i -> i.name() + " " + i.value() + " " + i.unit())
        .collect(Collectors.joining(", "));
  }

  /** 000-1, 000-2: the control arm in one sentence. */
  static String mrp(Controls controls) {
    String size =
        switch (controls.mrp()) {
          case Estimate.Known<MrpSizing.Size>(MrpSizing.Size s) ->
              usd(s.notionalUsd()) + " of SPX, " + decimals(s.condors(), 2) + " condors";
          case Estimate.Refused<MrpSizing.Size> refused -> "NO DATA: " + refused.reason().text();
        };
    String same =
        switch (controls.mrpAtSameStress()) {
          case Estimate.Known<MrpSizing.Scaled>(MrpSizing.Scaled s) ->
              s.condors() + " unhedged condors";
          case Estimate.Refused<MrpSizing.Scaled> refused ->
              "no comparison: " + refused.reason().text();
        };
    return "Control arm (000-1, 000-2), sized by market risk premium: "
        + size
        + "; at the stress loss of this book at SPX -10 %: "
        + same;
  }

  /** 6B: what moving a condor to a later expiry would change. */
  static String shift(TimeShift shift) {
    return shift
        .sides()
        .map(
            s ->
                condor(s.after().position().condor())
                    + ", "
                    + s.daysMoved()
                    + " days later: net "
                    + usd(s.netUsd())
                    + ", theta a day "
                    + decimals(s.change().thetaPerDayUsd(), 1)
                    + ", vega "
                    + decimals(s.change().vegaUsd(), 1)
                    + " USD, break-even width "
                    + decimals(s.breakEvenWidthChange(), 2)
                    + " points")
        .orElse(shift.trace().effect());
  }

  static String trace(RuleTrace t) {
    String inputs = inputs(t);
    return t.effect()
        + (inputs.isEmpty() ? "" : " [" + inputs + "]")
        + (t.threshold().isEmpty() ? "" : " against " + t.threshold());
  }
}

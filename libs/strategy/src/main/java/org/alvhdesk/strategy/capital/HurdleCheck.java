package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.alvhdesk.market.Quality;
import org.alvhdesk.quant.statistics.CashFlow;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Xirr;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * Rule 004-13: the book's internal rate of return must exceed a personal hurdle after the cost of
 * the hedge. Fired means that it does not, so far; shown, and blocks no proposal, because the
 * source does not say how the return of a proposal is to be expected (docs/strategy/capital.md).
 * Without a single rate there is no verdict, unless the flows have one sign change and so lie on
 * one side of the hurdle for sure.
 */
public final class HurdleCheck {
  /** Default hurdle, decimal a year (004-13). */
  public static final BigDecimal HURDLE = new BigDecimal("0.08");

  /** A rate is found to this, decimal a year. */
  private static final double ROUNDING = 1e-9;

  private static final Citation CITATION =
      new Citation(
          "004-13", "004", "the book's IRR has to beat a personal hurdle after paying the hedge");

  private HurdleCheck() {}

  /**
   * Checks what the book has earned so far, with everything open closed at its mark.
   *
   * @param given outlays negative; margin out and in, premium out; or why they are not known
   * @param hurdle decimal a year, above -0.99 and below 10
   * @throws IllegalArgumentException for a hurdle outside that range
   */
  public static RuleTrace soFar(
      Estimate<List<CashFlow>> given, BigDecimal hurdle, Instant asOf, Quality quality) {
    if (!(hurdle.doubleValue() > Xirr.LOWEST && hurdle.doubleValue() < Xirr.HIGHEST)) {
      throw new IllegalArgumentException(
          "the hurdle must lie between -0.99 and 10 a year, was " + hurdle);
    }
    Estimate<Xirr.Result> result = given.flatMap(Xirr::of);
    List<CashFlow> flows =
        given instanceof Estimate.Known<List<CashFlow>>(List<CashFlow> f) ? f : List.of();
    TraceBuilder rule =
        TraceBuilder.rule("004-13", CITATION, "IRR so far after hedge cost is at least the hurdle")
            .input("IRR so far", text(result), "decimal a year", asOf, quality)
            .threshold(Texts.percent(hurdle) + " a year");
    return switch (result) {
      case Estimate.Refused<Xirr.Result> refused ->
          rule.noData("BOOK: no verdict: " + refused.reason().text());
      case Estimate.Known<Xirr.Result>(Xirr.OneRoot one) -> {
        if (!paysFirst(flows)) {
          yield rule.noData(
              "BOOK: no verdict: the flows begin with money received; give the margin as outlay");
        }
        boolean covers = !one.root().touches() && one.rate() >= hurdle.doubleValue() - ROUNDING;
        yield covers ? covered(rule) : below(rule);
      }
      case Estimate.Known<Xirr.Result>(Xirr.ManyRoots many) ->
          rule.noData(
              "BOOK: no verdict: the flows have " + many.roots().size() + " rates of return");
      case Estimate.Known<Xirr.Result>(Xirr.NoRoot none) -> withoutRate(rule, flows, hurdle, none);
    };
  }

  private static RuleTrace withoutRate(
      TraceBuilder rule, List<CashFlow> flows, BigDecimal hurdle, Xirr.NoRoot none) {
    if (!paysFirst(flows) || none.signChanges() > 1) {
      return rule.noData("BOOK: no verdict: the flows have no rate of return in range");
    }
    return Xirr.presentValue(flows, hurdle.doubleValue()) >= 0 ? covered(rule) : below(rule);
  }

  private static boolean paysFirst(List<CashFlow> flows) {
    return flows.stream()
        .filter(f -> f.amount() != 0)
        .min(Comparator.comparingLong(CashFlow::day))
        .map(f -> f.amount() < 0)
        .orElse(false);
  }

  private static RuleTrace covered(TraceBuilder rule) {
    return rule.notFired("BOOK: what the book has earned covers the hurdle");
  }

  private static RuleTrace below(TraceBuilder rule) {
    return rule.fired(
        "BOOK: the book has earned less than the hurdle after hedge cost; shown, blocks no proposal");
  }

  private static String text(Estimate<Xirr.Result> result) {
    return switch (result) {
      case Estimate.Refused<Xirr.Result> ignored -> "none";
      case Estimate.Known<Xirr.Result>(Xirr.OneRoot one) -> Texts.fixed(one.rate(), 4);
      case Estimate.Known<Xirr.Result>(Xirr.ManyRoots many) ->
          String.join(" or ", many.roots().stream().map(r -> Texts.fixed(r.rate(), 4)).toList());
      case Estimate.Known<Xirr.Result>(Xirr.NoRoot ignored) -> "none in -0.99 to 10";
    };
  }
}

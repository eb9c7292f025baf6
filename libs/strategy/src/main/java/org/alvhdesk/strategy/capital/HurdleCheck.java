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
 * the hedge, or the proposal is blocked. Fired means blocked. Without a single rate there is no
 * verdict, unless the flows have one sign change and so lie on one side of the hurdle for sure.
 */
public final class HurdleCheck {
  /** Default hurdle, decimal a year (004-13). */
  public static final BigDecimal HURDLE = new BigDecimal("0.08");

  /** A rate is found to this, decimal a year. */
  private static final double ROUNDING = 1e-9;

  private static final Citation CITATION =
      new Citation(
          "004-13", "004", "the book's IRR has to beat a personal hurdle after paying the hedge");

  private static final Words EXPECTED =
      new Words(
          "expected IRR",
          "the return covers the hurdle",
          "blocked, the return after hedge cost is below the hurdle");
  private static final Words SO_FAR =
      new Words(
          "IRR so far",
          "what the book has earned covers the hurdle",
          "the book has earned less than the hurdle after hedge cost; shown, blocks no proposal");

  private record Words(String irr, String covers, String falls) {}

  private HurdleCheck() {}

  /**
   * Checks expected flows of condors and hedge together.
   *
   * @param flows outlays negative; margin out and in, premium out, expected payoffs in
   * @param hurdle decimal a year, above -0.99 and below 10
   * @throws IllegalArgumentException for a hurdle outside that range
   */
  public static RuleTrace check(
      List<CashFlow> flows, BigDecimal hurdle, Instant asOf, Quality quality) {
    return check(new Estimate.Known<>(flows), EXPECTED, hurdle, asOf, quality);
  }

  /**
   * The same of what the book has earned so far, with everything open closed at its mark. It blocks
   * nothing: fired says that the book has earned less than the hurdle.
   *
   * @param flows outlays negative, or why they are not known
   * @param hurdle decimal a year, above -0.99 and below 10
   * @throws IllegalArgumentException for a hurdle outside that range
   */
  public static RuleTrace soFar(
      Estimate<List<CashFlow>> flows, BigDecimal hurdle, Instant asOf, Quality quality) {
    return check(flows, SO_FAR, hurdle, asOf, quality);
  }

  private static RuleTrace check(
      Estimate<List<CashFlow>> given,
      Words words,
      BigDecimal hurdle,
      Instant asOf,
      Quality quality) {
    if (!(hurdle.doubleValue() > Xirr.LOWEST && hurdle.doubleValue() < Xirr.HIGHEST)) {
      throw new IllegalArgumentException(
          "the hurdle must lie between -0.99 and 10 a year, was " + hurdle);
    }
    Estimate<Xirr.Result> result = given.flatMap(Xirr::of);
    List<CashFlow> flows =
        given instanceof Estimate.Known<List<CashFlow>>(List<CashFlow> f) ? f : List.of();
    TraceBuilder rule =
        TraceBuilder.rule(
                "004-13", CITATION, words.irr() + " after hedge cost is at least the hurdle")
            .input(words.irr(), text(result), "decimal a year", asOf, quality)
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
        yield covers ? allowed(rule, words) : blocked(rule, words);
      }
      case Estimate.Known<Xirr.Result>(Xirr.ManyRoots many) ->
          rule.noData(
              "BOOK: no verdict: the flows have " + many.roots().size() + " rates of return");
      case Estimate.Known<Xirr.Result>(Xirr.NoRoot none) ->
          withoutRate(rule, words, flows, hurdle, none);
    };
  }

  private static RuleTrace withoutRate(
      TraceBuilder rule, Words words, List<CashFlow> flows, BigDecimal hurdle, Xirr.NoRoot none) {
    if (!paysFirst(flows) || none.signChanges() > 1) {
      return rule.noData("BOOK: no verdict: the flows have no rate of return in range");
    }
    return Xirr.presentValue(flows, hurdle.doubleValue()) >= 0
        ? allowed(rule, words)
        : blocked(rule, words);
  }

  private static boolean paysFirst(List<CashFlow> flows) {
    return flows.stream()
        .filter(f -> f.amount() != 0)
        .min(Comparator.comparingLong(CashFlow::day))
        .map(f -> f.amount() < 0)
        .orElse(false);
  }

  private static RuleTrace allowed(TraceBuilder rule, Words words) {
    return rule.notFired("BOOK: " + words.covers());
  }

  private static RuleTrace blocked(TraceBuilder rule, Words words) {
    return rule.fired("BOOK: " + words.falls());
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

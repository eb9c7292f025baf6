package org.alvhdesk.strategy.hedge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.market.Slice;
import org.alvhdesk.strategy.quote.Quote;
import org.alvhdesk.strategy.rules.FourFourTwoRules;
import org.alvhdesk.strategy.rules.FourFourTwoRules.LayerRule;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * Rules K1-c.expiry, 004-7, K1-c.liquidity and K1-c.keep: the series a layer buys when it holds
 * none to keep.
 *
 * <p>Expiries are tried by distance from the layer's days, the later one at the same distance. In
 * each, the strike is the listed one nearest forward + 9, ties to the higher. The first liquid
 * series in an expiry that no other layer uses wins; only when there is none may an expiry be
 * shared. A series that a live proposal already names stays while it is still good (K1-c.keep), so
 * that a forward that wobbles by cents does not replace what people are reading.
 *
 * @param found the series, or empty when none is liquid
 * @param reason why this one, for people
 */
record SeriesChoice(Optional<VixQuotes.Found> found, String reason, List<RuleTrace> trace) {

  /**
   * @param usedBy expiries that other layers keep or have just chosen
   */
  static SeriesChoice of(
      FourFourTwoRules rules,
      LayerRule layer,
      VixQuotes quotes,
      HedgeSituation situation,
      Map<LocalDate, HedgeLayer> usedBy) {
    Optional<VixQuotes.Found> drafted =
        Optional.ofNullable(situation.drafted().get(layer.layer()))
            .flatMap(quotes::find)
            .filter(quotes::keeps)
            .filter(series -> !usedBy.containsKey(series.slice().expiry()));
    return drafted.isPresent()
        ? kept(rules, layer, quotes, drafted.get())
        : chosenAnew(rules, layer, quotes, situation, usedBy);
  }

  private static SeriesChoice chosenAnew(
      FourFourTwoRules rules,
      LayerRule layer,
      VixQuotes quotes,
      HedgeSituation situation,
      Map<LocalDate, HedgeLayer> usedBy) {
    List<Slice> candidates =
        quotes.carriable().stream()
            .sorted(
                Comparator.<Slice>comparingInt(s -> Math.abs(quotes.dte(s) - layer.targetDte()))
                    .thenComparing(Slice::expiry, Comparator.reverseOrder()))
            .toList();
    List<String> passedOver = new ArrayList<>();
    VixQuotes.Found shared = null;
    for (Slice slice : candidates) {
      VixQuotes.Found series = atStrike(rules, slice);
      if (!quotes.liquid(series)) {
        passedOver.add(slice.expiry() + ": " + illiquidity(quotes, series));
      } else if (usedBy.containsKey(slice.expiry())) {
        passedOver.add(slice.expiry() + ": used by " + usedBy.get(slice.expiry()));
        shared = shared == null ? series : shared;
      } else {
        return chosen(rules, layer, quotes, series, passedOver);
      }
    }
    return shared != null
        ? chosen(rules, layer, quotes, shared, passedOver)
        : none(rules, layer, situation, passedOver);
  }

  private static VixQuotes.Found atStrike(FourFourTwoRules rules, Slice slice) {
    int index = slice.nearest(slice.forward() + rules.strikeAboveForward());
    HedgeContract contract = HedgeContract.vixCall(slice.expiry(), slice.strikes()[index]);
    return new VixQuotes.Found(contract, slice, Quote.of(slice, index, contract.right()));
  }

  private static String illiquidity(VixQuotes quotes, VixQuotes.Found series) {
    String unusable = quotes.unusable(series);
    return unusable.isEmpty()
        ? "half-spread " + Texts.fixed(100 * series.quote().halfSpreadShare(), 1) + " %"
        : unusable;
  }

  private static SeriesChoice chosen(
      FourFourTwoRules rules,
      LayerRule layer,
      VixQuotes quotes,
      VixQuotes.Found series,
      List<String> passedOver) {
    Slice slice = series.slice();
    String over = passedOver.isEmpty() ? "" : "; passed over " + String.join(", ", passedOver);
    List<RuleTrace> trace =
        List.of(
            expiryRule(rules, layer)
                .input("days to expiry", Integer.toString(quotes.dte(slice)), "days", slice)
                .fired(layer.layer() + ": " + slice.expiry() + over),
            TraceBuilder.rule(
                    "004-7",
                    rules.set().parameter("strikeAboveForward").citation(),
                    "the listed strike nearest the expiry's own forward + 9, ties to the higher")
                .input("forward", Texts.fixed(slice.forward(), 3), "points", slice)
                .threshold(Texts.fixed(slice.forward() + rules.strikeAboveForward(), 3) + " points")
                .fired(layer.layer() + ": strike " + Texts.strike(series.contract().strike())),
            liquidityRule(rules, series).fired(layer.layer() + ": liquid"));
    String reason =
        "listed expiry nearest "
            + layer.targetDte()
            + " days that is liquid and free, strike nearest forward "
            + Texts.fixed(slice.forward(), 2)
            + " + "
            + Texts.plain(rules.set().value("strikeAboveForward"))
            + over;
    return new SeriesChoice(Optional.of(series), reason, trace);
  }

  private static SeriesChoice kept(
      FourFourTwoRules rules, LayerRule layer, VixQuotes quotes, VixQuotes.Found series) {
    Slice slice = series.slice();
    RuleTrace trace =
        TraceBuilder.rule(
                "K1-c.keep",
                rules.set().parameter("keepHalfSpreadShare").citation(),
                "a drafted series stays while its strike is 8 to 10 points above its forward and"
                    + " its spread has not become much wider: two people are reading it")
            .input("forward", Texts.fixed(slice.forward(), 3), "points", slice)
            .input("strike", Texts.strike(series.contract().strike()), "points", slice)
            .input(
                "half-spread",
                Texts.fixed(100 * series.quote().halfSpreadShare(), 1),
                "% of mid",
                slice)
            .input("days to expiry", Integer.toString(quotes.dte(slice)), "days", slice)
            .threshold(
                Texts.plain(rules.set().value("keepStrikeAboveLow"))
                    + " to "
                    + Texts.plain(rules.set().value("keepStrikeAboveHigh"))
                    + " points, at most "
                    + Texts.percent(rules.set().value("keepHalfSpreadShare"))
                    + " of mid")
            .fired(layer.layer() + ": stays with " + series.contract().text());
    return new SeriesChoice(
        Optional.of(series),
        "the drafted series is still a good reading of the rule",
        List.of(trace));
  }

  private static SeriesChoice none(
      FourFourTwoRules rules, LayerRule layer, HedgeSituation situation, List<String> passedOver) {
    String why =
        passedOver.isEmpty()
            ? "no VIX expiry more than " + rules.rollDays() + " days away is listed"
            : "no VIX series is liquid: " + String.join(", ", passedOver);
    RuleTrace trace =
        expiryRule(rules, layer)
            .input(
                "expiries tried",
                Integer.toString(passedOver.size()),
                "count",
                situation.marketTime(),
                situation.bookQuality())
            .noData(layer.layer() + ": nothing bought, " + why);
    return new SeriesChoice(Optional.empty(), why, List.of(trace));
  }

  private static TraceBuilder expiryRule(FourFourTwoRules rules, LayerRule layer) {
    return TraceBuilder.rule(
            "K1-c.expiry",
            rules.set().parameter(layer.key("targetDte")).citation(),
            "the monthly expiry nearest the layer's days that is liquid and that no other layer"
                + " uses; the later one at the same distance")
        .threshold(layer.targetDte() + " days, more than " + rules.rollDays());
  }

  /** K1-c.liquidity with its inputs, verdict open. */
  static TraceBuilder liquidityRule(FourFourTwoRules rules, VixQuotes.Found series) {
    return TraceBuilder.rule(
            "K1-c.liquidity",
            rules.set().parameter("maxHalfSpreadShare").citation(),
            "buy only where the quote is two-sided, fresh, and half its spread is small")
        .input("bid", Texts.fixed(series.quote().bid(), 2), "points", series.slice())
        .input("ask", Texts.fixed(series.quote().ask(), 2), "points", series.slice())
        .input(
            "half-spread",
            Texts.fixed(100 * series.quote().halfSpreadShare(), 1),
            "% of mid",
            series.slice())
        .threshold("at most " + Texts.percent(rules.set().value("maxHalfSpreadShare")) + " of mid");
  }
}

package org.alvhdesk.strategy.hedgedesk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedgedesk.HedgeQuotes.Listed;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.ExpiryRule;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.StrikeRule;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * Rules K1-c.expiry, 004-7, K1-c.liquidity and K1-c.keep, and the same of other documents: the
 * series a layer buys when it holds none to keep.
 *
 * <p>Expiries inside the layer's window are tried by distance from its days, the later one at the
 * same distance. The first liquid unit in an expiry that no other layer uses wins; only when there
 * is none may an expiry be shared. A unit that a live proposal already names stays while it is
 * still good (K1-c.keep), so that a forward that wobbles by cents does not replace what people are
 * reading.
 *
 * @param unit what to buy, or empty when nothing is liquid
 * @param reason why this one, for people
 */
record SeriesChoice(Optional<Unit> unit, String reason, List<RuleTrace> trace) {
  /**
   * What a layer may choose from.
   *
   * @param usedBy expiries that other layers keep or have just chosen
   */
  record From(
      HedgeLayer layer,
      HedgeStructure structure,
      HedgeQuotes quotes,
      HedgeDeskSituation situation,
      Map<LocalDate, HedgeLayer> usedBy) {
    int dte(LocalDate expiry) {
      return Expiries.daysTo(expiry, situation.session());
    }

    boolean inWindow(LocalDate expiry) {
      ExpiryRule rule = structure.dated();
      return dte(expiry) >= rule.leastDays() && dte(expiry) <= rule.mostDays();
    }
  }

  static SeriesChoice of(From from) {
    if (from.structure().market() == HedgeStructure.Market.VIX_ETP) {
      return ShareChoice.of(from);
    }
    Optional<Unit> drafted =
        drafted(from)
            .filter(u -> from.quotes().keeps(from.structure(), u))
            .filter(u -> from.inWindow(u.expiry()) && !from.usedBy().containsKey(u.expiry()));
    return drafted.map(u -> kept(from, u)).orElseGet(() -> chosenAnew(from));
  }

  private static Optional<Unit> drafted(From from) {
    List<HedgeContract> contracts =
        from.situation().drafted().getOrDefault(from.layer(), List.of());
    if (contracts.size() != from.structure().legs().size()) {
      return Optional.empty();
    }
    List<Unit.Part> parts = new ArrayList<>();
    for (int i = 0; i < contracts.size(); i++) {
      Optional<Found> found = from.quotes().find(contracts.get(i));
      if (found.isEmpty()) {
        return Optional.empty();
      }
      parts.add(new Unit.Part(from.structure().legs().get(i).ratio(), found.get()));
    }
    return Optional.of(new Unit(parts));
  }

  private static SeriesChoice chosenAnew(From from) {
    int target = from.structure().dated().targetDays();
    List<Listed> candidates =
        from.quotes().listed(from.structure().market()).stream()
            .filter(l -> from.inWindow(l.expiry()))
            .sorted(
                Comparator.<Listed>comparingInt(l -> Math.abs(from.dte(l.expiry()) - target))
                    .thenComparing(Listed::expiry, Comparator.reverseOrder()))
            .toList();
    List<String> passedOver = new ArrayList<>();
    Optional<Unit> shared = Optional.empty();
    for (Listed listed : candidates) {
      Optional<Unit> unit = from.quotes().unit(from.structure(), listed);
      if (unit.isEmpty()) {
        passedOver.add(listed.expiry() + ": no strike with a volatility for every leg");
      } else if (!from.quotes().liquid(unit.get())) {
        passedOver.add(listed.expiry() + ": " + illiquidity(from.quotes(), unit.get()));
      } else if (from.usedBy().containsKey(listed.expiry())) {
        passedOver.add(listed.expiry() + ": used by " + from.usedBy().get(listed.expiry()));
        shared = shared.isEmpty() ? unit : shared;
      } else {
        return chosen(from, unit.get(), passedOver);
      }
    }
    return shared.isPresent() ? chosen(from, shared.get(), passedOver) : none(from, passedOver);
  }

  private static String illiquidity(HedgeQuotes quotes, Unit unit) {
    String unusable = quotes.unusable(unit);
    return unusable.isEmpty()
        ? "half-spread " + Texts.fixed(100 * HedgeQuotes.widestHalfSpread(unit), 1) + " %"
        : unusable;
  }

  private static SeriesChoice chosen(From from, Unit unit, List<String> passedOver) {
    String over = passedOver.isEmpty() ? "" : "; passed over " + String.join(", ", passedOver);
    Found first = unit.legs().getFirst().found();
    List<RuleTrace> trace = new ArrayList<>();
    trace.add(
        expiryRule(from)
            .input(
                "days to expiry",
                Integer.toString(from.dte(unit.expiry())),
                "days",
                first.asOf(),
                first.quality())
            .fired(from.layer() + ": " + unit.expiry() + over));
    for (int i = 0; i < unit.legs().size(); i++) {
      strikeTrace(from, from.structure().legs().get(i).strike(), unit.legs().get(i).found())
          .ifPresent(trace::add);
    }
    trace.add(liquidityRule(from.quotes(), unit).fired(from.layer() + ": liquid"));
    String reason =
        "listed expiry nearest "
            + from.structure().dated().targetDays()
            + " days that is liquid and free, "
            + unit.text()
            + " on forward "
            + Texts.fixed(first.forward(), 2)
            + over;
    return new SeriesChoice(Optional.of(unit), reason, trace);
  }

  private static Optional<RuleTrace> strikeTrace(From from, StrikeRule rule, Found found) {
    String effect = from.layer() + ": " + found.contract().text();
    return switch (rule) {
      case StrikeRule.AboveForward above ->
          Optional.of(
              strikeRule(
                      above.points().citation().ruleId(),
                      above.points().citation(),
                      "the listed strike nearest the expiry's own forward + "
                          + Texts.plain(above.points().value())
                          + ", ties to the higher",
                      found)
                  .threshold(
                      Texts.fixed(found.forward() + above.points().value().doubleValue(), 3)
                          + " points")
                  .fired(
                      from.layer()
                          + ": strike "
                          + Texts.strike(found.contract().option().strike())));
      case StrikeRule.Delta delta ->
          Optional.of(
              strikeRule(
                      delta.delta().citation().ruleId(),
                      delta.delta().citation(),
                      "the listed strike whose absolute delta is nearest",
                      found)
                  .threshold(Texts.plain(delta.delta().value()) + " delta")
                  .fired(effect));
      case StrikeRule.OfIndex of ->
          Optional.of(
              strikeRule(
                      of.share().citation().ruleId(),
                      of.share().citation(),
                      "the listed strike nearest a share of the index, ties to the higher",
                      found)
                  .threshold(Texts.percent(of.share().value()) + " of SPX")
                  .fired(effect));
      case StrikeRule.None ignored -> Optional.empty();
    };
  }

  private static TraceBuilder strikeRule(
      String rule, Citation citation, String statement, Found found) {
    return TraceBuilder.rule(rule, citation, statement)
        .input("forward", Texts.fixed(found.forward(), 3), "points", found.asOf(), found.quality());
  }

  private static SeriesChoice kept(From from, Unit unit) {
    Found first = unit.legs().getFirst().found();
    TraceBuilder trace =
        TraceBuilder.rule(
                from.structure().rule() + ".keep",
                from.quotes().rules().keepHalfSpreadShare().citation(),
                "a drafted series stays while it is a good reading of its rule and its spread has"
                    + " not become much wider: two people are reading it")
            .input(
                "forward", Texts.fixed(first.forward(), 3), "points", first.asOf(), first.quality())
            .input("series", unit.text(), "contract", first.asOf(), first.quality())
            .input(
                "half-spread",
                Texts.fixed(100 * HedgeQuotes.widestHalfSpread(unit), 1),
                "% of mid",
                first.asOf(),
                first.quality())
            .input(
                "days to expiry",
                Integer.toString(from.dte(unit.expiry())),
                "days",
                first.asOf(),
                first.quality());
    String band =
        from.structure().legs().getFirst().strike() instanceof StrikeRule.AboveForward above
            ? Texts.plain(above.keepLow()) + " to " + Texts.plain(above.keepHigh()) + " points, "
            : "";
    return new SeriesChoice(
        Optional.of(unit),
        "the drafted series is still a good reading of the rule",
        List.of(
            trace
                .threshold(
                    band
                        + "at most "
                        + Texts.percent(from.quotes().rules().keepHalfSpreadShare().value())
                        + " of mid")
                .fired(from.layer() + ": stays with " + unit.text())));
  }

  private static SeriesChoice none(From from, List<String> passedOver) {
    String market =
        switch (from.structure().market()) {
          case VIX_OPTIONS -> "VIX";
          case SPX_OPTIONS -> "SPX";
          case VX -> "VX";
          case VIX_ETP -> throw new IllegalStateException("a share has no expiries to choose from");
        };
    String why =
        passedOver.isEmpty()
            ? "no " + market + " expiry " + window(from.structure().dated()) + " is listed"
            : "no " + market + " series is liquid: " + String.join(", ", passedOver);
    RuleTrace trace =
        expiryRule(from)
            .input(
                "expiries tried",
                Integer.toString(passedOver.size()),
                "count",
                from.situation().marketTime(),
                from.situation().bookQuality())
            .noData(from.layer() + ": nothing bought, " + why);
    return new SeriesChoice(Optional.empty(), why, List.of(trace));
  }

  private static String window(ExpiryRule rule) {
    return rule.mostDays() == Integer.MAX_VALUE
        ? "at least " + rule.leastDays() + " days away"
        : rule.leastDays() + " to " + rule.mostDays() + " days away";
  }

  private static TraceBuilder expiryRule(From from) {
    ExpiryRule rule = from.structure().dated();
    return TraceBuilder.rule(
            from.structure().rule() + ".expiry",
            rule.citation(),
            "the listed expiry nearest the layer's days that is liquid and that no other layer"
                + " uses; the later one at the same distance")
        .threshold(rule.targetDays() + " days, " + window(rule));
  }

  /** K1-c.liquidity with its inputs, verdict open. */
  static TraceBuilder liquidityRule(HedgeQuotes quotes, Unit unit) {
    TraceBuilder rule =
        TraceBuilder.rule(
            "K1-c.liquidity",
            quotes.rules().maxHalfSpreadShare().citation(),
            "buy only where the quote is two-sided, fresh, and half its spread is small");
    for (Unit.Part part : unit.legs()) {
      Found f = part.found();
      String of = unit.legs().size() == 1 ? "" : " of " + f.contract().text();
      rule.input("bid" + of, Texts.fixed(f.quote().bid(), 2), "points", f.asOf(), f.quality())
          .input("ask" + of, Texts.fixed(f.quote().ask(), 2), "points", f.asOf(), f.quality())
          .input(
              "half-spread" + of,
              Texts.fixed(100 * f.quote().halfSpreadShare(), 1),
              "% of mid",
              f.asOf(),
              f.quality());
    }
    return rule.threshold(
        "at most " + Texts.percent(quotes.rules().maxHalfSpreadShare().value()) + " of mid");
  }
}

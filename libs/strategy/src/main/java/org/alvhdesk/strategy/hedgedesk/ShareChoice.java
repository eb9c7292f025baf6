package org.alvhdesk.strategy.hedgedesk;

import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.hedge.manage.ShareDecay;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation.VxFutures;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.RollRule;
import org.alvhdesk.strategy.hedgedesk.SeriesChoice.From;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * 001-2: the share that a layer of exchange-traded products buys. There is one, so nothing is
 * chosen but whether it has a usable price; what holding it costs in a quiet day stands beside it.
 */
final class ShareChoice {
  private ShareChoice() {}

  static SeriesChoice of(From from) {
    Optional<Unit> unit = from.quotes().share();
    if (unit.isEmpty()) {
      String why = "no share has a price in this step";
      return new SeriesChoice(
          Optional.empty(),
          why,
          List.of(
              rule(from).threshold("a price").noData(from.layer() + ": nothing bought, " + why)));
    }
    Found found = unit.get().legs().getFirst().found();
    TraceBuilder trace = rule(from);
    trace.input("price", Texts.fixed(found.forward(), 2), "USD", found.asOf(), found.quality());
    decay(from, found)
        .ifPresent(
            d ->
                trace.input(
                    "decay a day",
                    Texts.fixed(d.usdPerDay(), 3),
                    "USD a share",
                    found.asOf(),
                    found.quality()));
    TraceBuilder liquidity = SeriesChoice.liquidityRule(from.quotes(), unit.get());
    if (!from.quotes().liquid(unit.get())) {
      String problem = from.quotes().unusable(unit.get());
      String why = problem.isEmpty() ? "the spread is too wide" : problem;
      return new SeriesChoice(
          Optional.empty(), why, List.of(liquidity.notFired(from.layer() + ": " + why)));
    }
    return new SeriesChoice(
        unit,
        unit.get().text() + " at " + Texts.fixed(found.forward(), 2) + " USD, no expiry",
        List.of(
            trace.threshold("a price").fired(from.layer() + ": " + unit.get().text()),
            liquidity.fired(from.layer() + ": liquid")));
  }

  private static Optional<ShareDecay> decay(From from, Found found) {
    HedgeDeskSituation s = from.situation();
    return s.vx()
        .map(VxFutures::curve)
        .flatMap(curve -> ShareDecay.of(found.forward(), s.session(), curve, s.vix()));
  }

  private static TraceBuilder rule(From from) {
    return TraceBuilder.rule(
        from.structure().rule(),
        ((RollRule.Never) from.structure().roll()).citation(),
        "a share of an exchange-traded product, bought whole; it rolls its futures itself and pays"
            + " for that");
  }
}

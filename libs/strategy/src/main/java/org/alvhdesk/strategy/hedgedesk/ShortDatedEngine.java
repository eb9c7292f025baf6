package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.hedge.size.BaseSize;
import org.alvhdesk.strategy.hedge.size.CashFlowFactor;
import org.alvhdesk.strategy.hedge.size.ConvexityContracts;
import org.alvhdesk.strategy.hedge.size.CoverRegime;
import org.alvhdesk.strategy.hedge.size.Factor;
import org.alvhdesk.strategy.hedge.size.RateDifferentialFactor;
import org.alvhdesk.strategy.hedge.size.SentimentFactor;
import org.alvhdesk.strategy.hedge.trigger.ReitWatch;
import org.alvhdesk.strategy.hedge.trigger.Thirds;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Gate;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Size;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.joint.ConvexityCap;
import org.alvhdesk.strategy.joint.DriftLink;
import org.alvhdesk.strategy.joint.ScenarioResult;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/** What document 003 asks for: 003-4, 003-6 to 003-9, 003-12, 003-15, 003-18, 003-21. */
final class ShortDatedEngine {
  private static final int ALL = 3;
  private static final HedgeLayer LAYER = HedgeLayer.CALLS;

  private final ShortDatedRules rules;
  private final Book book;
  private final Signals signals;

  private ShortDatedEngine(ShortDatedRules rules, Book book) {
    this.rules = rules;
    this.book = book;
    this.signals = book.situation().signals();
  }

  static Prescription prescribe(ShortDatedRules rules, Book book) {
    return new ShortDatedEngine(rules, book).prescribe();
  }

  private Prescription prescribe() {
    CoverRegime.Cover cover =
        CoverRegime.of(
            rules.cover(),
            Sizers.observed(book, "VIX", "points", Measured.of(book.situation().vix())),
            InflationBeforeFomc.at(rules.fomcDays(), book.situation().session(), signals));
    Thirds.Step thirds = thirds();
    List<Factor> factors = factors();
    List<RuleTrace> traces = new ArrayList<>(cover.traces());
    traces.addAll(thirds.traces());
    factors.forEach(f -> traces.add(f.trace()));
    BigDecimal share = unlocked(thirds.unlocked()).multiply(Factor.product(factors));
    return new Prescription(
        List.of(
            new LayerTask(
                LAYER,
                rules.calls(),
                Sizers.ofUnit((unit, held) -> size(unit, cover, share)),
                Gate.OPEN,
                Optional.empty())),
        true,
        traces);
  }

  private List<Factor> factors() {
    List<Factor> factors = new ArrayList<>();
    factors.add(VolatilitySpread.factor(rules.scaling(), LAYER.name(), signals));
    factors.add(
        RateDifferentialFactor.of(rules.rates(), LAYER.name(), signals.rateDifferentialRank()));
    if (rules.cashFlow()) {
      factors.add(
          CashFlowFactor.of(
              LAYER.name(),
              signals.priceToCashFlowRank(),
              signals.rank(Series.SPX, Trailing.YEAR, 0)));
    }
    if (rules.sentiment().signum() > 0) {
      factors.add(
          SentimentFactor.of(
              rules.sentiment(),
              LAYER.name(),
              signals.quickRatioRank(),
              signals.valuationRank(),
              ReitWatch.zScore(signals)));
    }
    return factors;
  }

  /** Three thirds are the whole, whatever the rounding of a third. */
  private BigDecimal unlocked(int thirds) {
    return thirds == ALL
        ? BigDecimal.ONE
        : rules.thirdShare().multiply(BigDecimal.valueOf(thirds)).min(BigDecimal.ONE);
  }

  private Size size(Optional<Unit> unit, CoverRegime.Cover cover, BigDecimal share) {
    BaseSize.Result asked =
        BaseSize.of(
            rules.basis(), Sizers.input(book, LAYER, unit, cover.share(), n -> shock(n, unit)));
    List<RuleTrace> traces = new ArrayList<>(List.of(asked.trace()));
    Optional<BigDecimal> target = asked.contracts().map(c -> c.multiply(share));
    if (target.isPresent() && target.get().signum() > 0 && unit.isPresent()) {
      ConvexityContracts.Result capped =
          ConvexityContracts.apply(
              LAYER.name(), target.get(), rules.convexityCap(), perContract(unit.get()));
      traces.add(capped.trace());
      target = Optional.of(capped.contracts());
    }
    return Size.of(target, traces);
  }

  /** 003-6: loss of the condors and gain of one contract in the shock that hurts most. */
  private Dollars shock(String name, Optional<Unit> unit) {
    Optional<ScenarioResult> worst = book.worstShock();
    if (worst.isEmpty()) {
      return book.situation().condorCount() == 0 && !name.startsWith("gain")
          ? book.known(name, new BigDecimal("0.00"))
          : book.unknown(name, "no condor can be priced");
    }
    if (!name.startsWith("gain")) {
      return book.lossBeyondBreakEven(worst.get());
    }
    return unit.flatMap(u -> book.gainIn(worst.get().name(), u.holdings(LAYER, 1)))
        .map(gain -> book.known(name + " in " + worst.get().name(), gain))
        .orElseGet(() -> book.unknown(name, "no series is quoted"));
  }

  /** 003-12: the share of the condors' convexity that one contract offsets, by SPX move. */
  private List<Observed> perContract(Unit unit) {
    return ConvexityCap.check(
            book.joint(unit.holdings(LAYER, 1)),
            DriftLink.METHODOLOGY,
            rules.convexityCap(),
            book.situation().marketTime(),
            book.situation().bookQuality())
        .ratios()
        .stream()
        .map(
            r ->
                Sizers.observed(
                    book,
                    "SPX " + Texts.percent(BigDecimal.valueOf(r.spxMove())),
                    "ratio a contract",
                    ratio(r.ratio())))
        .toList();
  }

  private static Measured ratio(OptionalDouble ratio) {
    return ratio.isPresent()
        ? Measured.of(ratio.getAsDouble())
        : Measured.none("the condors are not short convexity");
  }

  /** 003-9: folded over the closes of a year, so that a restart gives the same. */
  private Thirds.Step thirds() {
    Thirds.Step step = null;
    Thirds.State state = Thirds.State.START;
    for (int ago = Trailing.closes(signals) - 1; ago >= 0; ago--) {
      step = Thirds.next(rules.thirds(), state, third(signals.session(ago), ago));
      state = step.state();
    }
    return step == null
        ? Thirds.next(rules.thirds(), state, third(book.situation().session(), 0))
        : step;
  }

  private Thirds.Input third(LocalDate session, int ago) {
    return new Thirds.Input(
        session,
        signals.divergence(rules.divergence().series(), rules.divergence().kind(), ago),
        signals.rsi(rules.rsi(), rules.rsiPeriod(), ago),
        signals.breadth(rules.breadth(), ago));
  }
}

package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.manage.Rebalance;
import org.alvhdesk.strategy.hedge.manage.SteepeningTrim;
import org.alvhdesk.strategy.hedge.size.Factor;
import org.alvhdesk.strategy.hedge.size.SizeBasis;
import org.alvhdesk.strategy.hedge.size.VvixRsiFactor;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Allow;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Gate;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/** What document 000 asks of its VIX layers: 000-6 to 000-9, 000-14, K4. */
final class CoreHedgeEngine {
  private static final int SHARE_DECIMALS = 6;
  private static final Citation CONTANGO =
      new Citation("000-7", "000", "the medium layer arbitrages the term structure");

  private final CoreHedgeRules rules;
  private final Book book;
  private final Signals signals;

  private CoreHedgeEngine(CoreHedgeRules rules, Book book) {
    this.rules = rules;
    this.book = book;
    this.signals = book.situation().signals();
  }

  static Prescription prescribe(CoreHedgeRules rules, Book book) {
    return new CoreHedgeEngine(rules, book).prescribe();
  }

  private Prescription prescribe() {
    RuleTrace crossing = crossing();
    RuleTrace steep = steepContango();
    boolean anew =
        crossing.verdict() == Verdict.FIRED || SizedAnew.condorsChanged(book.situation());
    Factor factor =
        VvixRsiFactor.of(
            rules.rsiTable(),
            HedgeLayer.SHORT.name(),
            signals.rsi(rules.rsi(), rules.rsiPeriod(), 0));
    Gate medium =
        switch (steep.verdict()) {
          case FIRED -> Gate.OPEN;
          case NOT_FIRED -> new Gate(Allow.HOLD, "contango is not steep (000-7)");
          case NO_DATA -> new Gate(Allow.UNKNOWN, "nobody knows whether contango is steep (000-7)");
        };
    List<RuleTrace> traces = new ArrayList<>(List.of(crossing, steep));
    Gate shortGate = rules.trim().map(trim -> trimmed(trim, traces)).orElse(Gate.OPEN);
    return new Prescription(
        List.of(
            task(
                HedgeLayer.SHORT,
                rules.shortLayer(),
                rules.shortWeight(),
                anew,
                List.of(factor),
                shortGate),
            task(
                HedgeLayer.MEDIUM,
                rules.mediumLayer(),
                rules.mediumWeight(),
                anew,
                List.of(),
                medium)),
        anew,
        traces);
  }

  /**
   * 000-14: the short layer is sold once it has gained enough in a steep surface, and nothing is
   * bought for it while the surface stays steep: what was sold is not bought back dear.
   */
  private Gate trimmed(SteepeningTrim.Rules trim, List<RuleTrace> traces) {
    Observed skew = signals.zScore(Series.SKEW, Trailing.YEAR, 0);
    RuleTrace trace = SteepeningTrim.of(trim, HedgeLayer.SHORT.name(), skew, gainOfShort());
    traces.add(trace);
    if (trace.verdict() == Verdict.FIRED) {
      return new Gate(Allow.SELL, "time value is taken (000-14)");
    }
    return skew.number().isPresent() && skew.number().getAsDouble() > trim.skewZ()
        ? new Gate(Allow.HOLD, "the surface is steep (000-14)")
        : Gate.OPEN;
  }

  /** (value - paid) / paid of the short layer; 0 while nothing is held. */
  private Observed gainOfShort() {
    List<HedgeHolding> held =
        book.situation().holdings().stream().filter(h -> h.layer() == HedgeLayer.SHORT).toList();
    Dollars value = book.value("value of the short layer", held);
    Dollars paid = book.paid("paid for the short layer", held);
    Measured gain =
        held.isEmpty()
            ? Measured.of(0)
            : value.amount().isEmpty()
                ? Measured.none(value.missing())
                : paid.amount().isEmpty()
                    ? Measured.none(paid.missing())
                    : paid.amount().get().signum() <= 0
                        ? Measured.none("nothing was paid")
                        : Measured.of(
                            value.amount().get().doubleValue() / paid.amount().get().doubleValue()
                                - 1);
    return Sizers.observed(book, "gain of the short layer", "decimal", gain);
  }

  /**
   * 000-6: the layer's part of the risk capital that the condors leave over, at most its weight.
   */
  private LayerTask task(
      HedgeLayer layer,
      HedgeStructure structure,
      BigDecimal weight,
      boolean anew,
      List<Factor> factors,
      Gate gate) {
    BigDecimal both = rules.shortWeight().add(rules.mediumWeight());
    BigDecimal part =
        both.signum() == 0
            ? BigDecimal.ZERO
            : weight.divide(both, SHARE_DECIMALS, RoundingMode.HALF_EVEN);
    return new LayerTask(
        layer,
        structure,
        Sizers.basis(book, layer, basis(part, weight), anew, factors),
        gate,
        Optional.of(
            book.situation()
                .capital()
                .riskCapitalUsd()
                .multiply(weight)
                .setScale(2, RoundingMode.DOWN)
                .min(
                    book.budgetOf(
                        rules.budgetShare().multiply(part), structure.dated().mostDays()))));
  }

  /** K4. */
  private SizeBasis basis(BigDecimal part, BigDecimal weight) {
    return switch (rules.basis()) {
      case RESIDUAL_RISK_CAPITAL -> new SizeBasis.ResidualRiskCapital(part);
      case SHARE_OF_RISK_CAPITAL -> new SizeBasis.ShareOfRiskCapital(weight);
    };
  }

  private RuleTrace crossing() {
    HedgeDeskSituation s = book.situation();
    PaceGate.Past past =
        new PaceGate.Past(
            s.lastSized().map(HedgeDeskSituation.LastSized::session), Optional.empty());
    PaceGate.Gate pace =
        PaceGate.ask(
            rules.paceRules(),
            "all layers",
            PaceGate.Wish.ADD,
            past,
            s.session(),
            s.breached(),
            s.marketTime(),
            s.bookQuality());
    return Rebalance.onCrossing(signals.macdCross(rules.macd(), rules.macdLengths(), 0), pace);
  }

  /** 000-7: contango above its mean of a year by so many standard deviations. */
  private RuleTrace steepContango() {
    Observed z = SteepContango.z(signals);
    TraceBuilder trace =
        z.in(TraceBuilder.rule("000-7", CONTANGO, "the medium layer is bought in steep contango"))
            .threshold("above " + rules.contangoZ());
    if (z.number().isEmpty()) {
      return trace.noData(HedgeLayer.MEDIUM + ": not bought, because nobody knows");
    }
    return z.number().getAsDouble() > rules.contangoZ()
        ? trace.fired(HedgeLayer.MEDIUM + ": may be bought")
        : trace.notFired(HedgeLayer.MEDIUM + ": not bought");
  }
}

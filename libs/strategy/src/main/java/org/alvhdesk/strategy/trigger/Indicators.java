package org.alvhdesk.strategy.trigger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.market.history.Issues;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.quant.indicator.Breadth;
import org.alvhdesk.quant.indicator.BreadthRules;
import org.alvhdesk.quant.indicator.Divergence;
import org.alvhdesk.quant.indicator.Domain;
import org.alvhdesk.quant.indicator.GateRules;
import org.alvhdesk.quant.indicator.Guarded;
import org.alvhdesk.quant.indicator.Momentum;
import org.alvhdesk.quant.indicator.MomentumRules;
import org.alvhdesk.quant.indicator.PercentRank;
import org.alvhdesk.quant.indicator.Reading;
import org.alvhdesk.quant.indicator.Signal;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.quant.vol.realised.OhlcBar;
import org.alvhdesk.quant.vol.realised.RealisedEstimator;
import org.alvhdesk.quant.vol.realised.RollingRealisedVol;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * Indicators of libs/quant over a history, one answer a session, computed when first asked for and
 * kept. Frequencies over decades and the decision of a day read them here. Not thread-safe.
 */
public final class Indicators {
  /**
   * Momentum at one close.
   *
   * @param rsi 0 to 100
   * @param histogram MACD line less its signal, in the unit of the series
   * @param crossesUp histogram turned positive
   * @param crossesDown histogram turned negative
   * @param bullish the bullish divergence that stands
   * @param bearish the bearish divergence that stands
   */
  public record Bar(
      Reading<Double> rsi,
      Reading<Double> histogram,
      Reading<Signal> crossesUp,
      Reading<Signal> crossesDown,
      Reading<Optional<Divergence>> bullish,
      Reading<Optional<Divergence>> bearish) {}

  /**
   * Breadth at one close.
   *
   * @param early the line below its mean and falling
   * @param deterioration the same with the index near its high
   * @param divergence the index at its high, the line not
   */
  public record BreadthBar(
      Reading<Signal> early, Reading<Signal> deterioration, Reading<Signal> divergence) {}

  private record MomentumKey(Series series, MomentumRules rules) {}

  private record RankKey(Series series, int window) {}

  private final MarketHistory history;
  private final Map<MomentumKey, List<Bar>> momentum = new HashMap<>();
  private final Map<RankKey, List<Reading<Double>>> ranks = new HashMap<>();
  private final Map<Integer, List<Measured>> realised = new HashMap<>();
  private List<BreadthBar> breadth = List.of();

  /** Indicators of {@code history}; nothing is computed yet. */
  public Indicators(MarketHistory history) {
    this.history = history;
  }

  /** The history. */
  public MarketHistory history() {
    return history;
  }

  /** RSI and MACD of {@code series}. */
  public List<Bar> momentum(Series series, MomentumRules rules) {
    return momentum.computeIfAbsent(new MomentumKey(series, rules), this::momentum);
  }

  private List<Bar> momentum(MomentumKey key) {
    Momentum m = new Momentum(key.series().name(), key.rules());
    double[] closes = history.series(key.series()).forIndicators();
    List<Bar> bars = new ArrayList<>(closes.length);
    for (int i = 0; i < closes.length; i++) {
      m.accept(history.sessions().get(i), closes[i]);
      bars.add(
          new Bar(
              m.rsi(),
              m.macd().map(point -> point.histogram()),
              m.macdCrossesUp(),
              m.macdCrossesDown(),
              m.standing(Divergence.Kind.BULLISH),
              m.standing(Divergence.Kind.BEARISH)));
    }
    return bars;
  }

  /**
   * Percent rank of each close among the {@code window} closes before it, 0 to 100; no data before
   * {@code window} + 1 closes.
   */
  public List<Reading<Double>> rank(Series series, int window) {
    return ranks.computeIfAbsent(new RankKey(series, window), this::rank);
  }

  private List<Reading<Double>> rank(RankKey key) {
    var rank =
        new Guarded<>(
            key.series() + " close",
            Domain.POSITIVE,
            new GateRules(key.window() + 1, GateRules.STANDARD.maxGapDays()),
            new PercentRank(key.window()));
    List<Reading<Double>> readings = new ArrayList<>();
    double[] closes = history.series(key.series()).forIndicators();
    for (int i = 0; i < closes.length; i++) {
      readings.add(rank.accept(history.sessions().get(i), closes[i]));
    }
    return readings;
  }

  /** Close-to-close volatility of SPX over {@code window} returns, decimal a year of 252. */
  public List<Measured> realisedVol(int window) {
    return realised.computeIfAbsent(window, this::realised);
  }

  private List<Measured> realised(int window) {
    RollingRealisedVol vol =
        new RollingRealisedVol(
            RealisedEstimator.CLOSE_TO_CLOSE, window, RollingRealisedVol.TRADING_DAYS);
    List<Measured> values = new ArrayList<>();
    for (double close : history.series(Series.SPX).forIndicators()) {
      values.add(vol.add(new OhlcBar(close, close, close, close)));
    }
    return values;
  }

  /** The advance/decline line against SPX, on ratios because files count different issues. */
  public List<BreadthBar> breadth() {
    if (breadth.isEmpty()) {
      breadth = breadthBars();
    }
    return breadth;
  }

  private List<BreadthBar> breadthBars() {
    Breadth line = new Breadth(BreadthRules.RATIOS);
    List<BreadthBar> bars = new ArrayList<>();
    for (SessionClose close : history.closes()) {
      LocalDate session = close.session();
      line.accept(
          session,
          close.issues().map(Issues::advances).map(Double::valueOf).orElse(Double.NaN),
          close.issues().map(Issues::declines).map(Double::valueOf).orElse(Double.NaN),
          close.spx());
      bars.add(new BreadthBar(line.early(), line.deterioration(), line.divergence()));
    }
    return bars;
  }
}

package org.alvhdesk.strategy.signal;

import java.time.Instant;
import java.time.LocalDate;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.quant.indicator.Divergence;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * Signals as of the last close that a decision may know. {@code ago} counts sessions back from that
 * close: 0 is the close itself, 1 the one before. Beyond {@link #sessions()}, and wherever an input
 * is missing or too young, the answer is no data.
 *
 * <p>A step inside a session sees the closes up to the session before; the last step of a session
 * sees its own. So a signal never flickers within a day.
 */
public interface Signals {
  /** The readings of "deterioration" of breadth (docs/methodology 3.4). */
  enum BreadthReading {
    /** Below its 20-day average, falling, index within 3 % of its 63-day high. */
    BELOW_EMA_FALLING_NEAR_HIGH,
    /** The first two alone. */
    EARLY,
    /** Index at its 63-day high, the line not. */
    DIVERGENCE
  }

  /**
   * Lengths of a MACD in sessions.
   *
   * @param fast sessions of the fast average
   * @param slow sessions of the slow average
   * @param signal sessions of the signal
   */
  record MacdLengths(int fast, int slow, int signal) {
    /** 12/26/9 (docs/methodology 3.4). */
    public static final MacdLengths STANDARD = new MacdLengths(12, 26, 9);
  }

  /** Instant of the last close, which is the as-of of every answer at {@code ago} 0. */
  Instant asOf();

  /** Quality of the closes. */
  Quality quality();

  /** How many closes are known. */
  int sessions();

  /**
   * Session of the close {@code ago} sessions back.
   *
   * @throws IndexOutOfBoundsException beyond {@link #sessions()}
   */
  LocalDate session(int ago);

  /** The close, points (VX2_OVER_VX1, REIT_RATIO: a ratio). */
  Observed level(Series series, int ago);

  /** Wilder RSI, 0 to 100 (docs/methodology 3.4). */
  Observed rsi(Series series, int period, int ago);

  /** MACD line less its signal, in the unit of the series. */
  Observed macdHistogram(Series series, MacdLengths lengths, int ago);

  /** Whether the histogram changed sign at that close, either way (000-9, 004-6). */
  Answer macdCross(Series series, MacdLengths lengths, int ago);

  /** Whether a MACD divergence was confirmed at that close (003-9, 000-10). */
  Answer divergence(Series series, Divergence.Kind kind, int ago);

  /** Whether breadth deteriorates in the sense of {@code reading} (003-9, 004-7). */
  Answer breadth(BreadthReading reading, int ago);

  /** VX1 above VX2, or VIX at or above VIX3M (K9; docs/methodology 3.6). */
  Answer backwardation(int ago);

  /** VX1 above VX2, the futures alone: what unlocks the outer layers (004-12). */
  Answer futuresInverted(int ago);

  /** VX2 / VX1 - 1, decimal (docs/methodology 3.6). */
  Observed contango(int ago);

  /** Percent rank of the close among the {@code window} closes before it, 0 to 100 (001-4). */
  Observed rank(Series series, int window, int ago);

  /**
   * Standard deviations (of a sample) by which the close stands above the mean of the {@code
   * window} closes before it (000-14 on SKEW, 004-18 on VNQ over SPY).
   */
  Observed zScore(Series series, int window, int ago);

  /** Close-to-close volatility of SPX over {@code window} returns, percent points a year. */
  Observed realisedVol(int window, int ago);

  /** 003-7: both the CPI and the PPI rate rose over three months, as known then. */
  Answer inflationRising();

  /** 000-13: rate of CPI over a year less that of PPI, decimal. */
  Observed cpiPpiDeviation();

  /** 004-14: twelve-month volatility of the REER, decimal a year. */
  Observed reerVolatility();

  /** 001-7: percent rank of the REER's volatility in its own history, 0 to 100. */
  Observed reerVolatilityRank();

  /** K10: 3-month bill less the ECB deposit rate, decimal a year. */
  Observed rateDifferential();

  /**
   * 003-18: percent rank of the 3-month bill less the ECB deposit rate over ten years of months, 0
   * to 100.
   */
  Observed rateDifferentialRank();

  /** 002-13: percent rank of the ten largest members' weight over ten years, 0 to 100. */
  Observed concentrationRank();

  /** 002-14: percent rank of the price-earnings ratio over ten years, 0 to 100. */
  Observed valuationRank();

  /** 003-15: percent rank of price over cash flow over ten years, 0 to 100. */
  Observed priceToCashFlowRank();

  /** 003-21: percent rank of the members' quick ratio over ten years, 0 to 100. */
  Observed quickRatioRank();

  /**
   * Dates of FOMC, CPI and PPI (001-3, 003-7) with the range in which they are complete; {@link
   * ScheduledEvents#only} picks one kind.
   */
  ScheduledEvents events();
}

package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code GET /api/v1/capital} of hedge-service: what the book earned on the capital it used, as of
 * the last close with a net asset value. US dollars; rates are decimals a year.
 *
 * @param openedOn value date of the opening cash
 * @param asOf the close that all figures but {@code control} belong to
 * @param marketTime of that close
 * @param quality of its marks
 * @param sessions closed sessions with a value
 * @param sleeves the account, condors, hedge and their layers
 * @param wacc weighted cost of the capital in use (002-9)
 * @param uses what it is weighted over
 * @param quarters condor returns against the cost of the hedge's capital (001-6)
 * @param hurdle the book's rate of return so far against the hurdle (004-13)
 * @param premium equity risk premium that the dividend discount model implies
 * @param control the market-risk-premium arm (000-1, 000-2), as of the last decided step
 * @param drawdown of one dollar in the book, deposits taken out
 * @param hedge what the hedge cost on three denominators (001-1)
 * @param days one a close with a value, ascending; the opening first
 * @param readings what of the rule sets the figures follow
 */
public record CapitalView(
    String runId,
    String bookId,
    LocalDate openedOn,
    LocalDate asOf,
    Instant marketTime,
    String quality,
    int sessions,
    List<Sleeve> sleeves,
    Figure wacc,
    List<Use> uses,
    Quarters quarters,
    TraceLine hurdle,
    Premium premium,
    Control control,
    Drawdown drawdown,
    HedgeCapital hedge,
    List<Day> days,
    List<Reading> readings) {
  public CapitalView {
    sleeves = List.copyOf(sleeves);
    uses = List.copyOf(uses);
    days = List.copyOf(days);
    readings = List.copyOf(readings);
  }

  /**
   * A number or switch that these figures read.
   *
   * @param value the number, {@code shown} or {@code off}
   * @param unit of the number, or {@code choice}
   * @param source rule set and parameter, or that it is a default
   */
  public record Reading(String rule, String value, String unit, String source) {}

  /**
   * A sleeve of the book.
   *
   * @param kind ACCOUNT, BOOK, CONDORS, CONDOR_LAYER, HEDGE or HEDGE_LAYER
   * @param capitalUsd in use at the close: net asset value, margin, or value at mid
   * @param gainUsd since the opening
   * @param used daily returns in the CAPM regression
   * @param dropped days of the sleeve that another series lacks
   */
  public record Sleeve(
      String kind,
      String name,
      BigDecimal capitalUsd,
      BigDecimal gainUsd,
      Rates irr,
      Fit capm,
      Fit twoFactor,
      int used,
      int dropped) {}

  /**
   * Internal rates of return. Exactly one: that is the return. Several or none: {@code why} says
   * so, and no one of them is the return.
   *
   * @param rates ascending
   */
  public record Rates(List<Double> rates, String why) {
    public Rates {
      rates = List.copyOf(rates);
    }
  }

  /**
   * A regression of excess returns with Newey-West errors, or why there is none.
   *
   * @param alphaPerYear intercept times the periods of a year
   * @param rSquared 0 to 1
   * @param lags of the errors
   */
  public record Fit(
      Double alphaPerYear,
      Double alphaT,
      Double marketBeta,
      Double marketT,
      Double vixFuturesBeta,
      Double vixFuturesT,
      Double rSquared,
      Integer lags,
      String why) {}

  /** Capital of one kind. */
  public record Use(String name, BigDecimal amountUsd, Figure costPerYear) {}

  /**
   * The quarterly panel.
   *
   * @param verdict PRESERVE, ERODE, MIXED or NO_DATA
   */
  public record Quarters(List<Quarter> quarters, String verdict, String reason) {
    public Quarters {
      quarters = List.copyOf(quarters);
    }
  }

  /**
   * One quarter.
   *
   * @param spread return of the condor cycles that ended in it less the cost of the hedge's capital
   */
  public record Quarter(String quarter, Figure spread, String verdict) {}

  /**
   * The dividend discount model: yield, buyback yield and growth are the operator's, or null.
   *
   * @param implied dividend yield + buyback yield + growth - rate
   */
  public record Premium(
      Double dividendYield, Double buybackYield, Double growth, Double rate, Figure implied) {}

  /**
   * What sizing by the market risk premium would hold: w = premium / (aversion x volatility^2).
   *
   * @param asOf market time of the step
   * @param navUsd that it is a share of
   * @param volatility VIX / 100, decimal a year
   * @param weight share of NAV, decimal
   * @param condors before rounding
   * @param condorsAtSameStress whole ones that lose what this book loses at SPX -10 %
   * @param heldCondors that this book has open
   */
  public record Control(
      Instant asOf,
      BigDecimal navUsd,
      double premium,
      double aversion,
      double volatility,
      Figure weight,
      Figure condors,
      Figure condorsAtSameStress,
      int heldCondors) {}

  /**
   * The deepest fall, or why there is none.
   *
   * @param depth decimal share of the high before it
   * @param recovery null while not recovered
   */
  public record Drawdown(
      Double depth,
      LocalDate peak,
      LocalDate trough,
      LocalDate recovery,
      Long longestUnderwaterDays,
      String why) {}

  /**
   * A close.
   *
   * @param navUsd net asset value
   * @param growth of one dollar since the opening
   * @param drawdown from the highest growth so far, decimal, 0 or more
   * @param condorsUsd gained since the opening
   * @param hedgeUsd gained since the opening
   */
  public record Day(
      LocalDate session,
      BigDecimal navUsd,
      double growth,
      double drawdown,
      BigDecimal condorsUsd,
      BigDecimal hedgeUsd) {}
}

package org.alvhdesk.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a market source knows at one step: the index levels and curve on which the model surface is
 * anchored. Missing levels are empty, never guessed.
 *
 * @param session trading day of the step
 * @param stepOfSession 0-based number of the step inside its session
 * @param lastOfSession true for the step at the close
 * @param marketTime instant of the snapshot
 * @param spx S&P 500 index, points
 * @param vix VIX, points
 * @param vix9d VIX9D, points; empty before 2011 and on missing days
 * @param vix3m VIX3M, points; empty before 2009 and on missing days
 * @param vvix VVIX, points; empty on missing days
 * @param vx VX futures curve
 * @param rate continuously compounded riskless rate, decimal per year
 * @param dividendYield continuously compounded SPX dividend yield, decimal per year
 * @param quality quality of the levels above (option quotes made from them are always MODEL)
 * @param source where the levels come from, such as {@code sim:feb2018} or {@code replay:cboe}
 * @param etp a share of an exchange-traded VIX product; empty where the source has none
 */
public record MarketState(
    LocalDate session,
    int stepOfSession,
    boolean lastOfSession,
    Instant marketTime,
    double spx,
    double vix,
    OptionalDouble vix9d,
    OptionalDouble vix3m,
    OptionalDouble vvix,
    VxCurve vx,
    double rate,
    double dividendYield,
    Quality quality,
    String source,
    Optional<EtpPrice> etp) {
  /** A state of a source that knows no exchange-traded product. */
  public MarketState(
      LocalDate session,
      int stepOfSession,
      boolean lastOfSession,
      Instant marketTime,
      double spx,
      double vix,
      OptionalDouble vix9d,
      OptionalDouble vix3m,
      OptionalDouble vvix,
      VxCurve vx,
      double rate,
      double dividendYield,
      Quality quality,
      String source) {
    this(
        session,
        stepOfSession,
        lastOfSession,
        marketTime,
        spx,
        vix,
        vix9d,
        vix3m,
        vvix,
        vx,
        rate,
        dividendYield,
        quality,
        source,
        Optional.empty());
  }

  public MarketState {
    if (!(spx > 0) || !(vix > 0)) {
      throw new IllegalArgumentException(
          "SPX and VIX must be positive on " + session + ": " + spx + ", " + vix);
    }
  }

  /** The same with the price of a share. */
  public MarketState withEtp(Optional<EtpPrice> price) {
    return new MarketState(
        session,
        stepOfSession,
        lastOfSession,
        marketTime,
        spx,
        vix,
        vix9d,
        vix3m,
        vvix,
        vx,
        rate,
        dividendYield,
        quality,
        source,
        price);
  }
}

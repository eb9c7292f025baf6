package org.alvhdesk.market.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;

/**
 * What one finished session leaves behind. Missing levels are empty, never guessed.
 *
 * @param session trading day
 * @param spx S&amp;P 500, points
 * @param vix VIX, points
 * @param vix9d VIX9D, points
 * @param vix3m VIX3M, points
 * @param vvix VVIX, points
 * @param cm30 30-day constant maturity of VX, points, flat at VX1 when that settles later
 * @param vx1 first monthly VX future that settles after the session, points
 * @param vx2 second one, points
 * @param issues advances and declines
 * @param skew Cboe SKEW, points: how steep the smile of SPX is
 * @param reitRatio price of VNQ (REITs) over that of SPY, a ratio
 */
public record SessionClose(
    LocalDate session,
    double spx,
    double vix,
    OptionalDouble vix9d,
    OptionalDouble vix3m,
    OptionalDouble vvix,
    OptionalDouble cm30,
    OptionalDouble vx1,
    OptionalDouble vx2,
    Optional<Issues> issues,
    OptionalDouble skew,
    OptionalDouble reitRatio) {
  private static final int CM_DAYS = 30;

  /**
   * @throws IllegalArgumentException when a level is not positive and finite
   */
  public SessionClose {
    Stream<OptionalDouble> levels =
        Stream.of(
            OptionalDouble.of(spx),
            OptionalDouble.of(vix),
            vix9d,
            vix3m,
            vvix,
            cm30,
            vx1,
            vx2,
            skew,
            reitRatio);
    if (levels.anyMatch(l -> l.isPresent() && !positive(l.getAsDouble()))) {
      throw new IllegalArgumentException(
          "levels of a close must be above 0 and finite, or empty, on " + session);
    }
  }

  /** A close of which neither SKEW nor the price of REITs is known. */
  public SessionClose(
      LocalDate session,
      double spx,
      double vix,
      OptionalDouble vix9d,
      OptionalDouble vix3m,
      OptionalDouble vvix,
      OptionalDouble cm30,
      OptionalDouble vx1,
      OptionalDouble vx2,
      Optional<Issues> issues) {
    this(
        session,
        spx,
        vix,
        vix9d,
        vix3m,
        vvix,
        cm30,
        vx1,
        vx2,
        issues,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private static boolean positive(double level) {
    return level > 0 && level < Double.POSITIVE_INFINITY;
  }

  /** The close that {@code state}, the last one of its session, leaves; without breadth. */
  public static SessionClose of(MarketState state) {
    return of(
        state.session(),
        state.spx(),
        state.vix(),
        state.vix9d(),
        state.vix3m(),
        state.vvix(),
        Optional.of(state.vx()));
  }

  /** A close with what the VX curve says; without breadth. */
  public static SessionClose of(
      LocalDate session,
      double spx,
      double vix,
      OptionalDouble vix9d,
      OptionalDouble vix3m,
      OptionalDouble vvix,
      Optional<VxCurve> curve) {
    List<VxPoint> futures =
        curve.stream()
            .flatMap(c -> c.points().stream())
            .filter(p -> p.expiry().isAfter(session))
            .toList();
    return new SessionClose(
        session,
        spx,
        vix,
        vix9d,
        vix3m,
        vvix,
        curve
            .map(c -> OptionalDouble.of(c.constantMaturity(session, CM_DAYS)))
            .orElse(OptionalDouble.empty()),
        price(futures, 0),
        price(futures, 1),
        Optional.empty());
  }

  private static OptionalDouble price(List<VxPoint> futures, int i) {
    return i < futures.size() ? OptionalDouble.of(futures.get(i).price()) : OptionalDouble.empty();
  }

  /** The same close with breadth. */
  public SessionClose with(Optional<Issues> counted) {
    return new SessionClose(
        session, spx, vix, vix9d, vix3m, vvix, cm30, vx1, vx2, counted, skew, reitRatio);
  }

  /**
   * VNQ over SPY to six decimals (a tenth of a cent of VNQ; every step carries 330 of them); empty
   * without both.
   */
  public static OptionalDouble reitRatio(OptionalDouble vnq, OptionalDouble spy) {
    return vnq.isPresent() && spy.isPresent()
        ? OptionalDouble.of(StrictMath.rint(vnq.getAsDouble() / spy.getAsDouble() * 1e6) / 1e6)
        : OptionalDouble.empty();
  }

  /** The same close with SKEW and the ratio of REITs to the index. */
  public SessionClose with(OptionalDouble skewPoints, OptionalDouble vnqOverSpy) {
    return new SessionClose(
        session, spx, vix, vix9d, vix3m, vvix, cm30, vx1, vx2, issues, skewPoints, vnqOverSpy);
  }

  /** VX2 / VX1, a ratio; below 1 the futures are inverted. */
  public OptionalDouble vxRatio() {
    return vx1.isPresent() && vx2.isPresent()
        ? OptionalDouble.of(vx2.getAsDouble() / vx1.getAsDouble())
        : OptionalDouble.empty();
  }

  /** VX2 / VX1 - 1, decimal (docs/methodology 3.6). */
  public OptionalDouble contango() {
    OptionalDouble ratio = vxRatio();
    return ratio.isPresent() ? OptionalDouble.of(ratio.getAsDouble() - 1) : ratio;
  }

  /** 004-12: VX1 above VX2; empty without both futures. */
  public Optional<Boolean> futuresInverted() {
    return vx1.isPresent() && vx2.isPresent()
        ? Optional.of(vx1.getAsDouble() > vx2.getAsDouble())
        : Optional.empty();
  }

  /**
   * K9: VX1 above VX2, or VIX at or above VIX3M. One half that holds is enough; that neither holds
   * can only be said when both are known, else empty.
   */
  public Optional<Boolean> backwardation() {
    Optional<Boolean> inverted = futuresInverted();
    if (inverted.orElse(false) || vix3m.isPresent() && vix >= vix3m.getAsDouble()) {
      return Optional.of(true);
    }
    return inverted.isPresent() && vix3m.isPresent() ? Optional.of(false) : Optional.empty();
  }
}

package org.alvhdesk.strategy.joint;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.OptionGreeks;
import org.alvhdesk.strategy.condor.CondorLeg;
import org.alvhdesk.strategy.condor.CondorPricing;
import org.alvhdesk.strategy.joint.Repricer.FutureLeg;
import org.alvhdesk.strategy.joint.Repricer.HedgeLine;
import org.alvhdesk.strategy.joint.Repricer.HedgeOption;
import org.alvhdesk.strategy.joint.Repricer.ShareLeg;

/**
 * Sensitivities of the joint book by expiry, US dollars, signs as held (methodology 3.1, 3.7).
 * Volatilities stay while the underlying moves. The only common axis is SPX: a VIX option reaches
 * it by the chain rule dV/dS = delta_V dF/dS, d2V/dS2 = gamma_V (dF/dS)^2 + delta_V d2F/dS2, where
 * a forward F follows F proportional to S^-b, b = b_v b(T) of a {@link DriftLink}.
 *
 * @param condors by expiry class
 * @param hedgeOnSpx SPX options of the hedge, by expiry class
 * @param hedge VIX options and VX futures, by expiry class
 * @param gaps hedge contracts without quotes, missing everywhere, for people
 */
public record BookGreeks(
    SortedMap<ExpiryBucket, Condors> condors,
    SortedMap<ExpiryBucket, Condors> hedgeOnSpx,
    SortedMap<ExpiryBucket, Hedge> hedge,
    List<String> gaps) {
  private static final double DAYS_PER_YEAR = 365.0;
  private static final double VOL_POINTS = 100.0;

  /** Copies the collections. */
  public BookGreeks {
    condors = Collections.unmodifiableSortedMap(new TreeMap<>(condors));
    hedgeOnSpx = Collections.unmodifiableSortedMap(new TreeMap<>(hedgeOnSpx));
    hedge = Collections.unmodifiableSortedMap(new TreeMap<>(hedge));
    gaps = List.copyOf(gaps);
  }

  /**
   * SPX options: those of condors, or of the hedge.
   *
   * @param spxDelta per SPX point (spot)
   * @param spxGamma change of delta per SPX point
   * @param vega per SPX volatility point
   * @param thetaPerDay per calendar day
   * @param vanna change of delta per volatility point
   * @param volga change of vega per volatility point
   */
  public record Condors(
      double spxDelta,
      double spxGamma,
      SpxVega vega,
      double thetaPerDay,
      double vanna,
      double volga) {
    Condors plus(Condors o) {
      return new Condors(
          spxDelta + o.spxDelta,
          spxGamma + o.spxGamma,
          vega.plus(o.vega),
          thetaPerDay + o.thetaPerDay,
          vanna + o.vanna,
          volga + o.volga);
    }
  }

  /**
   * VIX options and VX futures.
   *
   * @param forwardDelta per point of each option's own VIX forward; forwards of one class taken to
   *     move together
   * @param forwardGamma change of that delta per point
   * @param vega per volatility point of VIX options
   * @param thetaPerDay per calendar day
   * @param vanna change of forward delta per volatility point
   * @param volga change of vega per volatility point
   * @param spxDelta per SPX point, through the chain rule
   * @param spxGamma change of that per SPX point, through the chain rule
   */
  public record Hedge(
      double forwardDelta,
      double forwardGamma,
      VixVega vega,
      double thetaPerDay,
      double vanna,
      double volga,
      double spxDelta,
      double spxGamma) {
    Hedge plus(Hedge o) {
      return new Hedge(
          forwardDelta + o.forwardDelta,
          forwardGamma + o.forwardGamma,
          vega.plus(o.vega),
          thetaPerDay + o.thetaPerDay,
          vanna + o.vanna,
          volga + o.volga,
          spxDelta + o.spxDelta,
          spxGamma + o.spxGamma);
    }
  }

  /** Greeks of {@code book} with the hedge after the proposed trades. */
  public static BookGreeks of(JointBook book, DriftLink link) {
    SortedMap<ExpiryBucket, Condors> condors = new TreeMap<>();
    for (CondorExposure exposure : book.condors()) {
      int days = Expiries.daysTo(exposure.condor().expiry(), book.session());
      condors.merge(ExpiryBucket.of(days), condors(exposure, book.spx()), Condors::plus);
    }
    SortedMap<ExpiryBucket, Condors> onSpx = new TreeMap<>();
    SortedMap<ExpiryBucket, Hedge> hedge = new TreeMap<>();
    for (HedgeLine line : JointScenarios.lines(book, book.after())) {
      ExpiryBucket bucket = ExpiryBucket.of(line.leg().days());
      switch (line.leg()) {
        case HedgeOption o when !o.isOnVix() ->
            onSpx.merge(bucket, onSpx(o, line.dollars(), book.spx()), Condors::plus);
        case HedgeOption o ->
            hedge.merge(bucket, hedge(o, line.dollars(), book.spx(), link), Hedge::plus);
        case FutureLeg f ->
            hedge.merge(
                bucket,
                future(f.days(), 1, f.price(), line.dollars(), book.spx(), link),
                Hedge::plus);
        case ShareLeg s ->
            hedge.merge(
                bucket,
                future(
                    s.days(), s.price() / s.points(), s.price(), line.dollars(), book.spx(), link),
                Hedge::plus);
      }
    }
    return new BookGreeks(condors, onSpx, hedge, JointScenarios.gaps(book));
  }

  /** Delta of condors and hedge, US dollars per SPX point. */
  public double spxDelta() {
    return totalCondors().spxDelta() + totalHedgeOnSpx().spxDelta() + totalHedge().spxDelta();
  }

  /** Gamma of condors and hedge, change of delta per SPX point. */
  public double spxGamma() {
    return totalCondors().spxGamma() + totalHedgeOnSpx().spxGamma() + totalHedge().spxGamma();
  }

  /** Theta of condors and hedge, US dollars per calendar day. */
  public double thetaPerDay() {
    return totalCondors().thetaPerDay()
        + totalHedgeOnSpx().thetaPerDay()
        + totalHedge().thetaPerDay();
  }

  /** All condors. */
  public Condors totalCondors() {
    return condors.values().stream()
        .reduce(new Condors(0, 0, SpxVega.ZERO, 0, 0, 0), Condors::plus);
  }

  /** All SPX options of the hedge. */
  public Condors totalHedgeOnSpx() {
    return hedgeOnSpx.values().stream()
        .reduce(new Condors(0, 0, SpxVega.ZERO, 0, 0, 0), Condors::plus);
  }

  /** All VIX options, VX futures and shares that hold them. */
  public Hedge totalHedge() {
    return hedge.values().stream()
        .reduce(new Hedge(0, 0, VixVega.ZERO, 0, 0, 0, 0, 0), Hedge::plus);
  }

  private static Condors condors(CondorExposure exposure, double spx) {
    CondorPricing p = exposure.pricing();
    double toSpot = p.forward() / spx;
    double dollars = (double) OptionRoot.MULTIPLIER_USD * exposure.quantity();
    Condors sum = new Condors(0, 0, SpxVega.ZERO, 0, 0, 0);
    for (CondorLeg leg : CondorLeg.values()) {
      OptionGreeks g =
          Black76.greeks(
              leg.right(),
              p.forward(),
              leg.strike(exposure.condor()),
              p.years(),
              p.vol(leg),
              p.discount());
      double held = leg.sign() * dollars;
      sum =
          sum.plus(
              new Condors(
                  held * g.delta() * toSpot,
                  held * g.gamma() * toSpot * toSpot,
                  new SpxVega(held * g.vega() / VOL_POINTS),
                  held * g.theta() / DAYS_PER_YEAR,
                  held * g.vanna() * toSpot / VOL_POINTS,
                  held * g.volga() / (VOL_POINTS * VOL_POINTS)));
    }
    return sum;
  }

  private static Condors onSpx(HedgeOption o, double held, double spx) {
    OptionGreeks g = greeks(o);
    double toSpot = o.forward() / spx;
    return new Condors(
        held * g.delta() * toSpot,
        held * g.gamma() * toSpot * toSpot,
        new SpxVega(held * g.vega() / VOL_POINTS),
        held * g.theta() / DAYS_PER_YEAR,
        held * g.vanna() * toSpot / VOL_POINTS,
        held * g.volga() / (VOL_POINTS * VOL_POINTS));
  }

  private static Hedge hedge(HedgeOption o, double held, double spx, DriftLink link) {
    OptionGreeks g = greeks(o);
    double b = link.vixBeta() * link.forwardBeta(o.days());
    double dF = -b * o.forward() / spx;
    double d2F = b * (b + 1) * o.forward() / (spx * spx);
    return new Hedge(
        held * g.delta(),
        held * g.gamma(),
        new VixVega(held * g.vega() / VOL_POINTS),
        held * g.theta() / DAYS_PER_YEAR,
        held * g.vanna() / VOL_POINTS,
        held * g.volga() / (VOL_POINTS * VOL_POINTS),
        held * g.delta() * dF,
        held * (g.gamma() * dF * dF + g.delta() * d2F));
  }

  /**
   * A future, or a share as one of the mean days of its futures.
   *
   * @param perPoint change of {@code price} a point of the future
   */
  private static Hedge future(
      int days, double perPoint, double price, double held, double spx, DriftLink link) {
    double b = link.vixBeta() * link.forwardBeta(days);
    return new Hedge(
        held * perPoint,
        0,
        VixVega.ZERO,
        0,
        0,
        0,
        held * -b * price / spx,
        held * b * (b + 1) * price / (spx * spx));
  }

  private static OptionGreeks greeks(HedgeOption o) {
    return Black76.greeks(
        o.contract().right(), o.forward(), o.contract().strike(), o.years(), o.vol(), o.discount());
  }
}

package org.alvhdesk.strategy.condor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Normal;
import org.alvhdesk.quant.pricing.OptionGreeks;
import org.alvhdesk.quant.vol.Smile;
import org.alvhdesk.strategy.quote.OptionVol;
import org.alvhdesk.strategy.quote.Quote;
import org.alvhdesk.strategy.quote.SliceVols;

/** Values a condor position on the quotes of its expiry (docs/methodology 2, 3.1, 3.8). */
public final class CondorPricer {
  private static final double DAYS_PER_YEAR = 365.0;

  private CondorPricer() {}

  /**
   * Valuation of {@code position} on {@code slice}, which must be its root and expiry. A leg nobody
   * offers empties the mark and takes its volatility from the fitted smile.
   *
   * @throws IllegalArgumentException for another root or expiry
   */
  public static CondorValuation value(CondorPosition position, Slice slice, LocalDate session) {
    IronCondor condor = position.condor();
    if (slice.root() != condor.root() || !slice.expiry().equals(condor.expiry())) {
      throw new IllegalArgumentException(
          "position "
              + position.id()
              + " expires "
              + condor.root()
              + " "
              + condor.expiry()
              + ", not "
              + slice.root()
              + " "
              + slice.expiry());
    }
    List<CondorLeg> unquoted = legsWithout(Quote::markable, condor, slice);
    Optional<BigDecimal> mark =
        unquoted.isEmpty() ? Optional.of(costAtMid(condor, slice)) : Optional.empty();
    Optional<CondorPricing> pricing =
        SliceVols.smile(slice).map(smile -> pricing(condor, slice, smile));
    return new CondorValuation(
        position,
        Expiries.daysTo(condor.expiry(), session),
        mark.map(m -> OptionalDouble.of(m.doubleValue())).orElse(OptionalDouble.empty()),
        mark.map(m -> pnlUsd(position, m)),
        CondorRisk.of(position),
        pricing.map(p -> greeks(condor, position.quantity(), p)),
        pricing
            .map(p -> OptionalDouble.of(probabilityOfProfit(CondorRisk.of(position), p, slice)))
            .orElse(OptionalDouble.empty()),
        pricing.flatMap(p -> ShortTouch.of(condor, p)),
        pricing,
        gap(unquoted, pricing.isPresent()));
  }

  /** Valuation when no slice of its expiry came with the step: only what needs no quote. */
  public static CondorValuation withoutQuotes(CondorPosition position, LocalDate session) {
    return new CondorValuation(
        position,
        Expiries.daysTo(position.condor().expiry(), session),
        OptionalDouble.empty(),
        Optional.empty(),
        CondorRisk.of(position),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        "no quotes of "
            + position.condor().root()
            + " "
            + position.condor().expiry()
            + " came with this step");
  }

  /**
   * Probability (decimal) that the index settles between the break-evens: N(d2) at the lower minus
   * N(d2) at the upper one, each with the volatility of its own strike (docs/methodology 3.8).
   *
   * @param years time to settlement, positive
   */
  static double probabilityBetween(
      double lower, double upper, double forward, double years, double lowerVol, double upperVol) {
    return Normal.distribution(d2(forward, lower, years, lowerVol))
        - Normal.distribution(d2(forward, upper, years, upperVol));
  }

  /** Cost to buy one condor back at mid, index points; every leg must be quoted. */
  static BigDecimal costAtMid(IronCondor condor, Slice slice) {
    BigDecimal cost = BigDecimal.ZERO;
    for (CondorLeg leg : CondorLeg.values()) {
      int index = slice.indexOf(leg.strike(condor));
      BigDecimal mid = Quote.of(slice, index, leg.right()).midPoints();
      cost = leg.sign() > 0 ? cost.subtract(mid) : cost.add(mid);
    }
    return cost;
  }

  /** Legs of {@code condor} that are not listed or whose quote is not {@code good}. */
  static List<CondorLeg> legsWithout(Predicate<Quote> good, IronCondor condor, Slice slice) {
    List<CondorLeg> unquoted = new ArrayList<>();
    for (CondorLeg leg : CondorLeg.values()) {
      int index = slice.indexOf(leg.strike(condor));
      if (index < 0 || !good.test(Quote.of(slice, index, leg.right()))) {
        unquoted.add(leg);
      }
    }
    return unquoted;
  }

  private static CondorPricing pricing(IronCondor condor, Slice slice, Smile smile) {
    List<Double> vols = new ArrayList<>();
    for (CondorLeg leg : CondorLeg.values()) {
      vols.add(OptionVol.ofMidOrSmile(slice, leg.strike(condor), leg.right(), smile));
    }
    return new CondorPricing(slice.years(), slice.forward(), slice.discount(), vols, smile);
  }

  /** Greeks of {@code quantity} condors sold, at the volatilities of {@code pricing}. */
  public static CondorGreeks greeks(IronCondor condor, int quantity, CondorPricing pricing) {
    double delta = 0;
    double gamma = 0;
    double vega = 0;
    double theta = 0;
    for (CondorLeg leg : CondorLeg.values()) {
      OptionGreeks g =
          Black76.greeks(
              leg.right(),
              pricing.forward(),
              leg.strike(condor),
              pricing.years(),
              pricing.vol(leg),
              pricing.discount());
      delta += leg.sign() * g.delta();
      gamma += leg.sign() * g.gamma();
      vega += leg.sign() * g.vega();
      theta += leg.sign() * g.theta();
    }
    double dollars = (double) OptionRoot.MULTIPLIER_USD * quantity;
    return new CondorGreeks(delta, gamma, vega / 100 * dollars, theta / DAYS_PER_YEAR * dollars);
  }

  private static double probabilityOfProfit(CondorRisk risk, CondorPricing pricing, Slice slice) {
    return probabilityBetween(
        risk.lowerBreakEven(),
        risk.upperBreakEven(),
        pricing.forward(),
        pricing.years(),
        SliceVols.at(slice, risk.lowerBreakEven()).orElse(pricing.smile().atmVol()),
        SliceVols.at(slice, risk.upperBreakEven()).orElse(pricing.smile().atmVol()));
  }

  private static double d2(double forward, double strike, double years, double vol) {
    double sd = vol * Math.sqrt(years);
    return StrictMath.log(forward / strike) / sd - 0.5 * sd;
  }

  private static BigDecimal pnlUsd(CondorPosition position, BigDecimal mark) {
    return position
        .creditPoints()
        .subtract(mark)
        .multiply(BigDecimal.valueOf((long) OptionRoot.MULTIPLIER_USD * position.quantity()))
        .setScale(2, RoundingMode.HALF_EVEN);
  }

  private static String gap(List<CondorLeg> unquoted, boolean smile) {
    if (!smile) {
      return "no option of this expiry has a volatility: no mark, greeks or scenarios";
    }
    return unquoted.isEmpty()
        ? ""
        : "no offer for " + unquoted + ": no mark; their volatility is the smile's";
  }
}

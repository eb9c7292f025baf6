package org.alvhdesk.strategy.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.ShortTermVixIndex;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.vol.Smile;
import org.alvhdesk.strategy.condor.CondorLeg;
import org.alvhdesk.strategy.condor.CondorPricing;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;
import org.alvhdesk.strategy.quote.OptionVol;
import org.alvhdesk.strategy.quote.SliceVols;

/**
 * Instantaneous repricing under one scenario (docs/methodology 3.7). Smiles keep their shape in
 * normalised moneyness around the moved forward, their level scales; an option's own volatility
 * keeps its ratio to the fitted smile, so that the unmoved model gives back the mid.
 */
final class Repricer {
  private Repricer() {}

  /** A hedge contract with what is needed to revalue it. */
  sealed interface Leg {
    HedgeContract contract();

    /**
     * Calendar days to its expiry; of a share, which has none, to the mean settlement of its
     * futures.
     */
    int days();

    /** Whether it lives longer than {@code horizon} calendar days; a share always does. */
    default boolean outlives(int horizon) {
      return days() > horizon;
    }

    /** Gain of one contract, points. */
    double gainPoints(Scenario scenario, double vixFrom);

    /** From the step's quotes; empty when it is not quoted or has no volatility. */
    static Optional<Leg> of(HedgeContract contract, JointBook book) {
      return switch (contract) {
        case OptionSeries option -> HedgeOption.of(option, book.session(), book.slices());
        case VxFuture future ->
            book.vx().stream()
                .flatMap(curve -> curve.points().stream())
                .filter(p -> p.expiry().equals(future.expiry()))
                .findFirst()
                .map(p -> new FutureLeg(future, future.dte(book.session()), p.price()));
        case EtpShare share ->
            book.share()
                .filter(p -> p.symbol().equals(share.symbol()))
                .flatMap(p -> book.vx().map(curve -> ShareLeg.of(share, book, curve, p.usd())));
      };
    }
  }

  /** An option on the VIX or the S&P 500. */
  record HedgeOption(
      OptionSeries contract,
      int days,
      double years,
      double forward,
      double discount,
      double vol,
      Smile smile)
      implements Leg {
    private static Optional<Leg> of(OptionSeries contract, LocalDate session, List<Slice> slices) {
      for (Slice slice : slices) {
        if (slice.root() == contract.root() && slice.expiry().equals(contract.expiry())) {
          return SliceVols.smile(slice).map(smile -> priced(contract, session, slice, smile));
        }
      }
      return Optional.empty();
    }

    private static HedgeOption priced(
        OptionSeries contract, LocalDate session, Slice slice, Smile smile) {
      return new HedgeOption(
          contract,
          contract.dte(session),
          slice.years(),
          slice.forward(),
          slice.discount(),
          OptionVol.ofMidOrSmile(slice, contract.strike(), contract.right(), smile),
          smile);
    }

    boolean isOnVix() {
      return contract.root().isVix();
    }

    /** Its forward moves with SPX or with the VIX curve, its smile with VIX or with VVIX. */
    @Override
    public double gainPoints(Scenario scenario, double vixFrom) {
      double moved =
          isOnVix()
              ? forward * StrictMath.exp(scenario.forwardLogMove().applyAsDouble(days))
              : forward * (1 + scenario.spxMove());
      double ratio = isOnVix() ? scenario.vixVolRatio() : scenario.vixTo() / vixFrom;
      return Black76.price(
              contract.right(),
              moved,
              contract.strike(),
              years,
              movedVol(this, moved, years, ratio),
              discount)
          - Black76.price(contract.right(), forward, contract.strike(), years, vol, discount);
    }
  }

  /** A VX future at {@code price} points. */
  record FutureLeg(VxFuture contract, int days, double price) implements Leg {
    @Override
    public double gainPoints(Scenario scenario, double vixFrom) {
      return price * StrictMath.exp(scenario.forwardLogMove().applyAsDouble(days)) - price;
    }
  }

  /**
   * A share that holds two VX futures (S&amp;P 500 VIX Short-Term Futures Index): it moves as their
   * value does.
   *
   * @param price US dollars
   * @param points what its futures cost on average, points
   * @param near first future: calendar days, and the part of the share's value that it is
   * @param far second future
   */
  record ShareLeg(EtpShare contract, double price, double points, Part near, Part far)
      implements Leg {
    /** A future inside a share: {@code weight} is a part of the value, decimal. */
    record Part(int days, double weight) {}

    static Leg of(EtpShare share, JointBook book, VxCurve curve, double price) {
      ShortTermVixIndex.Holding held = ShortTermVixIndex.after(book.session());
      double points = held.points(curve);
      double near = held.firstShare() * curve.at(held.first()) / points;
      return new ShareLeg(
          share,
          price,
          points,
          new Part(Expiries.daysTo(held.first(), book.session()), near),
          new Part(Expiries.daysTo(held.second(), book.session()), 1 - near));
    }

    @Override
    public int days() {
      return (int) StrictMath.round(near.weight() * near.days() + far.weight() * far.days());
    }

    @Override
    public boolean outlives(int horizon) {
      return true;
    }

    @Override
    public double gainPoints(Scenario scenario, double vixFrom) {
      return price * (moved(scenario, near) + moved(scenario, far) - 1);
    }

    private static double moved(Scenario scenario, Part part) {
      return part.weight() * StrictMath.exp(scenario.forwardLogMove().applyAsDouble(part.days()));
    }
  }

  /** A contract and how many of it, negative when sold. */
  record HedgeLine(Leg leg, int quantity) {
    double dollars() {
      return (double) leg.contract().usdPerPoint() * quantity;
    }
  }

  /** Gain of a sold condor position, US dollars. */
  static double condorGain(CondorExposure exposure, Scenario scenario, double vixFrom) {
    CondorPricing pricing = exposure.pricing();
    double forward = pricing.forward() * (1 + scenario.spxMove());
    Smile moved = pricing.smile().withAtmVol(pricing.smile().atmVol() * scenario.vixTo() / vixFrom);
    double change = 0;
    for (CondorLeg leg : CondorLeg.values()) {
      double strike = leg.strike(exposure.condor());
      double vol = pricing.vol(leg);
      double before =
          Black76.price(
              leg.right(), pricing.forward(), strike, pricing.years(), vol, pricing.discount());
      double after =
          Black76.price(
              leg.right(),
              forward,
              strike,
              pricing.years(),
              movedVol(
                  pricing.smile(), moved, pricing.forward(), forward, strike, pricing.years(), vol),
              pricing.discount());
      change += leg.sign() * (after - before);
    }
    return change * OptionRoot.MULTIPLIER_USD * exposure.quantity();
  }

  /** Gain of {@code lines}, US dollars, summed in their order. */
  static double hedgeGain(List<HedgeLine> lines, Scenario scenario, double vixFrom) {
    double gain = 0;
    for (HedgeLine line : lines) {
      gain += line.leg().gainPoints(scenario, vixFrom) * line.dollars();
    }
    return gain;
  }

  /** The lines of {@code holdings} that can be priced, in their order. */
  static List<HedgeLine> lines(List<HedgeHolding> holdings, JointBook book) {
    return holdings.stream()
        .flatMap(
            h -> Leg.of(h.contract(), book).stream().map(leg -> new HedgeLine(leg, h.quantity())))
        .toList();
  }

  /** Volatility of a condor leg when its forward and time are others and VIX moved. */
  static double movedVol(
      CondorPricing p,
      CondorLeg leg,
      double strike,
      double forward,
      double years,
      double vixRatio) {
    Smile moved = p.smile().withAtmVol(p.smile().atmVol() * vixRatio);
    return moved.vol(forward, strike, years)
        * (p.vol(leg) / p.smile().vol(p.forward(), strike, p.years()));
  }

  /** Volatility of a hedge option when its forward and time are others and its smile moved. */
  static double movedVol(HedgeOption o, double forward, double years, double volRatio) {
    Smile moved = o.smile().withAtmVol(o.smile().atmVol() * volRatio);
    double strike = o.contract().strike();
    return moved.vol(forward, strike, years)
        * (o.vol() / o.smile().vol(o.forward(), strike, o.years()));
  }

  private static double movedVol(
      Smile smile,
      Smile moved,
      double forward,
      double movedForward,
      double strike,
      double years,
      double vol) {
    return moved.vol(movedForward, strike, years) * (vol / smile.vol(forward, strike, years));
  }
}

package org.alvhdesk.strategy.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.vol.Smile;
import org.alvhdesk.strategy.condor.CondorLeg;
import org.alvhdesk.strategy.condor.CondorPricing;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.quote.OptionVol;
import org.alvhdesk.strategy.quote.SliceVols;

/**
 * Instantaneous repricing under one scenario (docs/methodology 3.7). Smiles keep their shape in
 * normalised moneyness around the moved forward, their level scales; an option's own volatility
 * keeps its ratio to the fitted smile, so that the unmoved model gives back the mid.
 */
final class Repricer {
  private Repricer() {}

  /** A VIX option with what is needed to revalue it. */
  record VixOption(
      HedgeContract contract,
      int days,
      double years,
      double forward,
      double discount,
      double vol,
      Smile smile) {

    /** From the step's quotes; empty when its expiry is not quoted or has no volatility. */
    static Optional<VixOption> of(HedgeContract contract, LocalDate session, List<Slice> slices) {
      for (Slice slice : slices) {
        if (slice.root() == contract.root() && slice.expiry().equals(contract.expiry())) {
          return SliceVols.smile(slice).map(smile -> priced(contract, session, slice, smile));
        }
      }
      return Optional.empty();
    }

    private static VixOption priced(
        HedgeContract contract, LocalDate session, Slice slice, Smile smile) {
      return new VixOption(
          contract,
          contract.dte(session),
          slice.years(),
          slice.forward(),
          slice.discount(),
          OptionVol.ofMidOrSmile(slice, contract.strike(), contract.right(), smile),
          smile);
    }
  }

  /** A VIX option and how many of it. */
  record HedgeLine(VixOption option, int quantity) {}

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
  static double hedgeGain(List<HedgeLine> lines, Scenario scenario) {
    double gain = 0;
    for (HedgeLine line : lines) {
      gain += optionGain(line.option(), scenario) * OptionRoot.MULTIPLIER_USD * line.quantity();
    }
    return gain;
  }

  /** The lines of {@code holdings} that can be priced, in their order. */
  static List<HedgeLine> lines(List<HedgeHolding> holdings, LocalDate session, List<Slice> slices) {
    return holdings.stream()
        .flatMap(
            h ->
                VixOption.of(h.contract(), session, slices).stream()
                    .map(option -> new HedgeLine(option, h.quantity())))
        .toList();
  }

  private static double optionGain(VixOption o, Scenario scenario) {
    double forward =
        o.forward() * StrictMath.exp(scenario.forwardLogMove().applyAsDouble(o.days()));
    Smile moved = o.smile().withAtmVol(o.smile().atmVol() * scenario.vixVolRatio());
    double strike = o.contract().strike();
    double vol = movedVol(o.smile(), moved, o.forward(), forward, strike, o.years(), o.vol());
    return Black76.price(o.contract().right(), forward, strike, o.years(), vol, o.discount())
        - Black76.price(
            o.contract().right(), o.forward(), strike, o.years(), o.vol(), o.discount());
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

  /** Volatility of a VIX option when its forward and time are others and VVIX moved. */
  static double movedVol(VixOption o, double forward, double years, double volRatio) {
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

package org.alvhdesk.strategy.joint.calm;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelSurface;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.quant.vol.Smile;
import org.alvhdesk.strategy.condor.CondorLeg;
import org.alvhdesk.strategy.condor.CondorPricing;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.joint.CondorExposure;
import org.alvhdesk.strategy.joint.JointBook;
import org.alvhdesk.strategy.joint.JointReport;
import org.alvhdesk.strategy.joint.JointScenarios;
import org.alvhdesk.strategy.joint.ScenarioFamily;
import org.alvhdesk.strategy.joint.ScenarioResult;
import org.alvhdesk.strategy.quote.SliceVols;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * The book that bands are measured on: ten condors about 45 days out, shorts one standard deviation
 * from the forward, wings of 50 points, with VIX calls 4:4:2 nine points above their forwards about
 * 30, 110 and 220 days out (004-7). Options are priced by the model surface, since no stored chains
 * go back far enough; SPX and VIX are what was observed.
 */
final class ReferenceBook {
  private static final int CONDORS = 10;
  private static final int CONDOR_DAYS = 45;
  private static final double WING_POINTS = 50;
  private static final double ABOVE_FORWARD = 9;
  private static final double CONTANGO_POINTS = 0.4;
  private static final double RATE = 0.015;
  private static final double DIVIDENDS = 0.018;

  private enum Tier {
    FRONT(HedgeLayer.FRONT, 30, 4),
    MID(HedgeLayer.MID, 110, 4),
    FAR(HedgeLayer.FAR, 220, 2);

    private final HedgeLayer layer;
    private final int days;
    private final int quantity;

    Tier(HedgeLayer layer, int days, int quantity) {
      this.layer = layer;
      this.days = days;
      this.quantity = quantity;
    }
  }

  private final LocalDate session;
  private final IronCondor condor;
  private final List<HedgeHolding> hedge;

  private ReferenceBook(LocalDate session, IronCondor condor, List<HedgeHolding> hedge) {
    this.session = session;
    this.condor = condor;
    this.hedge = hedge;
  }

  /** As it is chosen at these levels; index points. */
  static ReferenceBook at(LocalDate session, double spx, double vix) {
    List<Slice> slices = slices(session, spx, vix);
    return new ReferenceBook(session, condor(session, slices, vix), hedge(session, slices));
  }

  /** Figures of one shock, or of the worst one. */
  record Figures(String shock, double stressLossUsd, OptionalDouble offset) {}

  /** The worst named shock at these levels, and what the hedge gives back in {@code of}. */
  Figures figures(double spx, double vix, Optional<String> of) {
    List<Slice> slices = slices(session, spx, vix);
    JointReport report =
        JointScenarios.evaluate(
            new JointBook(
                session,
                spx,
                vix,
                List.of(exposure(slices)),
                hedge,
                hedge,
                slices,
                Optional.empty()));
    ScenarioResult worst =
        report.rows().stream()
            .filter(row -> row.family() == ScenarioFamily.SHOCK)
            .min(Comparator.comparing(ScenarioResult::jointAfterUsd))
            .orElseThrow();
    String shock = of.orElse(worst.name());
    return new Figures(
        shock,
        report.stressLossAfterUsd().doubleValue(),
        report.rows().stream()
            .filter(row -> row.family() == ScenarioFamily.SHOCK && row.name().equals(shock))
            .findFirst()
            .orElseThrow()
            .offsetAfter());
  }

  private CondorExposure exposure(List<Slice> slices) {
    Slice slice =
        slices.stream()
            .filter(s -> s.root() == condor.root() && s.expiry().equals(condor.expiry()))
            .findFirst()
            .orElseThrow();
    Smile smile = SliceVols.smile(slice).orElseThrow();
    List<Double> vols = new ArrayList<>();
    for (CondorLeg leg : CondorLeg.values()) {
      vols.add(smile.vol(slice.forward(), leg.strike(condor), slice.years()));
    }
    return new CondorExposure(
        condor,
        CONDORS,
        new CondorPricing(slice.years(), slice.forward(), slice.discount(), vols, smile));
  }

  private static IronCondor condor(LocalDate session, List<Slice> slices, double vix) {
    Slice slice = nearest(session, slices, false, CONDOR_DAYS);
    double deviation = slice.forward() * vix / 100 * Math.sqrt(slice.years());
    double put = strike(slice, slice.forward() - deviation);
    double call = strike(slice, slice.forward() + deviation);
    return new IronCondor(
        slice.root(), slice.expiry(), put - WING_POINTS, put, call, call + WING_POINTS);
  }

  private static List<HedgeHolding> hedge(LocalDate session, List<Slice> slices) {
    List<HedgeHolding> hedge = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      Slice slice = nearest(session, slices, true, tier.days);
      hedge.add(
          new HedgeHolding(
              tier.layer,
              new OptionSeries(
                  slice.root(),
                  slice.expiry(),
                  strike(slice, slice.forward() + ABOVE_FORWARD),
                  Right.CALL),
              tier.quantity));
    }
    return List.copyOf(hedge);
  }

  private static Slice nearest(LocalDate session, List<Slice> slices, boolean vix, int days) {
    return slices.stream()
        .filter(s -> s.root().isVix() == vix)
        .min(Comparator.comparingInt(s -> Math.abs(Expiries.daysTo(s.expiry(), session) - days)))
        .orElseThrow();
  }

  private static double strike(Slice slice, double level) {
    return slice.strikes()[slice.nearest(level)];
  }

  private static List<Slice> slices(LocalDate session, double spx, double vix) {
    List<VxPoint> curve =
        IntStream.range(0, 10)
            .mapToObj(i -> Expiries.vixMonthly(YearMonth.from(session).plusMonths(i)))
            .filter(expiry -> expiry.isAfter(session))
            .map(
                expiry ->
                    new VxPoint(
                        expiry,
                        vix + CONTANGO_POINTS * (1 + Expiries.daysTo(expiry, session) / 30.0)))
            .toList();
    return ModelSurface.slices(
        new MarketState(
            session,
            0,
            false,
            session.atTime(LocalTime.NOON).atZone(OptionRoot.CHICAGO).toInstant(),
            spx,
            vix,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            new VxCurve(curve),
            RATE,
            DIVIDENDS,
            Quality.MODEL,
            "calm"));
  }
}

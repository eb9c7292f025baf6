package org.alvhdesk.rulefiles;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelSurface;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorLeg;
import org.alvhdesk.strategy.condor.CondorPricing;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.manage.PremiumBudget;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation.HeldCondor;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation.LastSized;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation.VxFutures;
import org.alvhdesk.strategy.joint.CondorExposure;
import org.alvhdesk.strategy.quote.OptionVol;
import org.alvhdesk.strategy.quote.SliceVols;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.signal.Signals;

/** A market made from index levels with ten condors, for tests of the hedge desk. */
final class HedgeGiven {
  static final LocalDate SESSION = LocalDate.of(2018, 1, 4);
  static final Instant NOON = Instant.parse("2018-01-04T17:00:00Z");

  MarketState state;
  Capital capital = new Capital(new BigDecimal("650000"), new BigDecimal("97500"));
  List<Slice> slices;
  List<HeldCondor> condors;
  int condorCount;
  List<HedgeHolding> holdings = List.of();
  List<PremiumBudget.Paid> paid = List.of();
  Map<HedgeLayer, PaceGate.Past> past = Map.of();
  Optional<LastSized> lastSized = Optional.empty();
  Optional<VxFutures> vx;
  Signals signals;
  boolean breached;

  /** Ten condors of 50-point wings at VIX {@code vix}, VX flat at {@code vx1} and up from there. */
  static HedgeGiven at(double vix, double vx1) {
    List<VxPoint> points = new ArrayList<>();
    for (LocalDate expiry : Expiries.simulatedListing(OptionRoot.VIX, SESSION, 260)) {
      points.add(new VxPoint(expiry, vx1 + 0.4 * points.size()));
    }
    return of(
        new MarketState(
            SESSION,
            0,
            false,
            NOON,
            2720,
            vix,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.of(95),
            new VxCurve(points),
            0.02,
            0.018,
            Quality.MODEL,
            "test"));
  }

  static HedgeGiven of(MarketState state) {
    HedgeGiven given = new HedgeGiven();
    given.state = state;
    given.slices = ModelSurface.slices(state);
    given.condors = List.of(condor(given.slices, state, 10, 45));
    given.condorCount = 10;
    given.vx = Optional.of(new VxFutures(state.vx(), state.marketTime(), state.quality()));
    given.signals = new ScriptedSignals(state.session().minusDays(1), state.marketTime());
    return given;
  }

  private static HeldCondor condor(List<Slice> slices, MarketState state, int quantity, int days) {
    Slice slice =
        slices.stream()
            .filter(s -> s.root() == OptionRoot.SPXW)
            .min(
                Comparator.comparingInt(
                    s -> Math.abs(Expiries.daysTo(s.expiry(), state.session()) - days)))
            .orElseThrow();
    double put = slice.strikes()[slice.nearest(slice.forward() * 0.96)];
    double call = slice.strikes()[slice.nearest(slice.forward() * 1.03)];
    IronCondor condor =
        new IronCondor(
            slice.root(),
            slice.expiry(),
            slice.strikes()[slice.nearest(put - 50)],
            put,
            call,
            slice.strikes()[slice.nearest(call + 50)]);
    var smile = SliceVols.smile(slice).orElseThrow();
    CondorPricing pricing =
        new CondorPricing(
            slice.years(),
            slice.forward(),
            slice.discount(),
            java.util.Arrays.stream(CondorLeg.values())
                .map(l -> OptionVol.ofMidOrSmile(slice, l.strike(condor), l.right(), smile))
                .toList(),
            smile);
    BigDecimal credit =
        BigDecimal.valueOf(pricing.costPoints(condor)).setScale(2, java.math.RoundingMode.DOWN);
    return new HeldCondor(new CondorExposure(condor, quantity, pricing), credit);
  }

  HedgeGiven rich() {
    capital = new Capital(new BigDecimal("65000000"), new BigDecimal("9750000"));
    return this;
  }

  HedgeGiven holding(List<HedgeHolding> held) {
    holdings = held;
    return this;
  }

  HedgeGiven signals(Signals known) {
    signals = known;
    return this;
  }

  ScriptedSignals scripted() {
    return (ScriptedSignals) signals;
  }

  HedgeGiven without(boolean vxToo) {
    vx = vxToo ? Optional.empty() : vx;
    return this;
  }

  /** The ten condors expire in about {@code days}. */
  HedgeGiven condorsOf(int days) {
    condors = List.of(condor(slices, state, 10, days));
    return this;
  }

  HedgeGiven noCondors() {
    condors = List.of();
    condorCount = 0;
    return this;
  }

  HedgeDeskSituation situation() {
    return new HedgeDeskSituation(
        state.session(),
        state.marketTime(),
        state.spx(),
        state.vix(),
        capital,
        condorCount,
        condors,
        holdings,
        paid,
        past,
        lastSized,
        slices,
        vx,
        signals,
        Map.of(),
        breached,
        Quality.MODEL);
  }
}

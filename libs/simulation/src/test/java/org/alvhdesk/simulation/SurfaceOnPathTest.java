package org.alvhdesk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelSurface;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.SliceGreeks;
import org.alvhdesk.market.SliceSmiles;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.vol.Smile;
import org.alvhdesk.quant.vol.VixStrip;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The model surface on whole simulated markets, the break of February 2018 included. */
class SurfaceOnPathTest {
  private static final Instant FINE_VIX_TICKS = Instant.parse("2022-11-29T05:00:00Z");

  private static List<MarketState> everySeventh(Scenario scenario, int steps) {
    SimulatedPath path = new SimulatedPath(scenario, 42, Optional.empty());
    List<MarketState> states = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      MarketState s = path.next().orElseThrow();
      if (i % 7 == 0 || s.lastOfSession()) {
        states.add(s);
      }
    }
    return states;
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void quotesAreFreeOfContradictions(Scenario scenario) {
    for (MarketState state : everySeventh(scenario, 13 * 25)) {
      List<Slice> slices = ModelSurface.slices(state);
      assertThat(slices)
          .isSortedAccordingTo(
              Comparator.<Slice, OptionRoot>comparing(Slice::root).thenComparing(Slice::expiry));
      for (Slice slice : slices) {
        String where = state.session() + " " + slice.root() + " " + slice.expiry();
        assertThat(slice.quality()).isEqualTo(Quality.MODEL);
        assertThat(slice.years()).as(where).isPositive();
        if (slice.root().isVix()) {
          assertThat(slice.forward()).as(where).isEqualTo(state.vx().at(slice.expiry()));
        }
        for (int i = 0; i < slice.strikes().length; i++) {
          if (!sound(slice, i)) {
            fail(
                "%s %s: unsound quotes around strike %s"
                    .formatted(where, slice, slice.strikes()[i]));
          }
        }
      }
    }
  }

  /** Quotes of strike i: on the grid, not crossed, in order with the strike below. */
  private static boolean sound(Slice s, int i) {
    boolean sound =
        quote(s, s.callBid()[i], s.callAsk()[i])
            && quote(s, s.putBid()[i], s.putAsk()[i])
            && s.vol()[i] > 0.01
            && s.vol()[i] < 12;
    return sound
        && (i == 0
            || (s.strikes()[i] > s.strikes()[i - 1]
                && s.callBid()[i] <= s.callBid()[i - 1]
                && s.callAsk()[i] <= s.callAsk()[i - 1]
                && s.putBid()[i] >= s.putBid()[i - 1]
                && s.putAsk()[i] >= s.putAsk()[i - 1]));
  }

  private static boolean quote(Slice s, double bid, double ask) {
    return bid >= 0 && ask > bid && onGrid(s, bid) && onGrid(s, ask);
  }

  /** 0.05 below 3 and 0.10 above, but 0.01 and 0.05 for VIX since 2022-11-29. */
  private static boolean onGrid(Slice s, double price) {
    boolean fine = s.root().isVix() && s.marketTime().isAfter(FINE_VIX_TICKS);
    double ticks = price / (price < 3 - 1e-9 ? (fine ? 0.01 : 0.05) : fine ? 0.05 : 0.10);
    return Math.abs(ticks - StrictMath.rint(ticks)) < 1e-6;
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void vixRecomputedFromTheChainIsTheStatesVix(Scenario scenario) {
    double sum = 0;
    int n = 0;
    for (MarketState state : everySeventh(scenario, 13 * 60)) {
      double vix = strip(ModelSurface.slices(state), OptionRoot.SPXW, state.rate());
      assertThat(vix / state.vix()).as("%s", state.marketTime()).isCloseTo(1, within(0.03));
      sum += vix / state.vix() - 1;
      n++;
    }
    assertThat(sum / n).as("bias").isBetween(-0.010, 0.005);
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void vvixRecomputedFromTheChainIsNearTheStatesVvix(Scenario scenario) {
    double sum = 0;
    int n = 0;
    for (MarketState state : everySeventh(scenario, 13 * 60)) {
      double vvix = strip(ModelSurface.slices(state), OptionRoot.VIX, state.rate());
      double ratio = vvix / state.vvix().orElseThrow();
      assertThat(ratio).as("%s", state.marketTime()).isBetween(0.86, 1.10);
      sum += ratio - 1;
      n++;
    }
    assertThat(sum / n).as("bias").isBetween(-0.08, 0.05);
  }

  private static double strip(List<Slice> slices, OptionRoot root, double rate) {
    TreeMap<Double, Slice> byDays = new TreeMap<>();
    for (Slice s : slices) {
      if (s.root() == root) {
        byDays.put(s.years() * 365, s);
      }
    }
    Double lower = byDays.floorKey(30.0);
    Double near = lower == null ? byDays.firstKey() : lower;
    Double far = byDays.higherKey(near);
    return VixStrip.index(
        byDays.get(near).years(),
        variance(byDays.get(near), rate),
        byDays.get(far).years(),
        variance(byDays.get(far), rate),
        30);
  }

  private static double variance(Slice s, double rate) {
    return VixStrip.variance(
            s.years(), rate, s.strikes(), s.callBid(), s.callAsk(), s.putBid(), s.putAsk())
        .variance();
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void aFittedSmileIsTheModelsOwn(Scenario scenario) {
    for (MarketState state : everySeventh(scenario, 13 * 20)) {
      for (Slice slice : ModelSurface.slices(state)) {
        if (slice.years() < 2 / 365.0) {
          continue; // too few strikes inside the window to tell the shape
        }
        Smile fit = SliceSmiles.fit(slice);
        SliceGreeks greeks = SliceGreeks.of(slice);
        double worst = 0;
        for (int i = 0; i < slice.strikes().length; i++) {
          double vol = fit.vol(slice.forward(), slice.strikes()[i], slice.years());
          worst = Math.max(worst, Math.abs(vol - slice.vol()[i]));
        }
        assertThat(worst)
            .as("%s %s %s", state.session(), slice.root(), slice.expiry())
            .isLessThan(1e-6);
        assertThat(greeks.callDelta()).isSortedAccordingTo(Comparator.reverseOrder());
      }
    }
  }
}

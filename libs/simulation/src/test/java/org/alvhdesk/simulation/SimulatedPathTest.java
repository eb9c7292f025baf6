package org.alvhdesk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedPathTest {
  private static List<MarketState> states(Scenario scenario, long seed, int n) {
    SimulatedPath path = new SimulatedPath(scenario, seed, Optional.empty());
    List<MarketState> states = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      states.add(path.next().orElseThrow());
    }
    return states;
  }

  private static List<MarketState> closes(Scenario scenario, long seed, int sessions) {
    return states(scenario, seed, sessions * SimulatedPath.STEPS).stream()
        .filter(MarketState::lastOfSession)
        .toList();
  }

  private static String digest(List<MarketState> states) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      ByteBuffer bytes = ByteBuffer.allocate(1024);
      for (MarketState s : states) {
        bytes.clear();
        bytes.putLong(s.session().toEpochDay()).putInt(s.stepOfSession());
        bytes.putLong(s.marketTime().toEpochMilli());
        bytes.putDouble(s.spx()).putDouble(s.vix());
        bytes.putDouble(s.vix9d().orElseThrow()).putDouble(s.vix3m().orElseThrow());
        bytes.putDouble(s.vvix().orElseThrow());
        for (VxPoint p : s.vx().points()) {
          bytes.putLong(p.expiry().toEpochDay()).putDouble(p.price());
        }
        sha.update(bytes.flip());
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest(name = "{0} with seed 42: the first 500 states never change")
  @CsvSource({
    "CALM, 999c6c2bda440148828af234613c4ccb7b3b825ae2a585995aa2e98c2bad4493",
    "FEB2018, 92793c8f025093b2bc7eff9223f15b5121f68bd038a7941fb58d6f25c026f404",
    "MAR2020, 879ac9ae76ffc6d80352b58810550369a9757e6639f15d7936165cfec33be6aa",
    "AUG2024, 678de39fc999e1f7e2711b931457579ddb20ae138cccaebd306a14be2939f2c1",
    "GRIND2022, 61ab5787747f80ccc9dfdb7f4a0916882a607575fe6c7e43b487032de28b4b3e",
    "MELTUP, ba162c90940e416ce635af9d1d572c3a4e7cd40657a21ec0a2d93ad524395f51",
    "FREE, 07874120098b754d2a9780f699b64b5c46f0a8902ad58e5ad87776ed1a20ca5d"
  })
  void goldenDigest(Scenario scenario, String golden) {
    assertThat(digest(states(scenario, 42, 500))).isEqualTo(golden);
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void sameSeedSamePathOtherSeedOtherPath(Scenario scenario) {
    assertThat(digest(states(scenario, 7, 200))).isEqualTo(digest(states(scenario, 7, 200)));
    assertThat(digest(states(scenario, 7, 200))).isNotEqualTo(digest(states(scenario, 8, 200)));
  }

  @Test
  @DisplayName("thirteen steps a session, 10:00 to 16:00 New York, real trading days only")
  void grid() {
    List<MarketState> states = states(Scenario.FEB2018, 1, 13 * 40);
    LocalDate expected = LocalDate.of(2018, 1, 16);
    for (int i = 0; i < states.size(); i++) {
      MarketState s = states.get(i);
      assertThat(s.session()).isEqualTo(expected);
      assertThat(s.stepOfSession()).isEqualTo(i % 13);
      assertThat(s.lastOfSession()).isEqualTo(i % 13 == 12);
      assertThat(s.quality()).isEqualTo(Quality.MODEL);
      assertThat(s.source()).isEqualTo("sim:feb2018");
      if (s.lastOfSession()) {
        expected = TradingCalendar.nextBusinessDay(expected);
      }
    }
    assertThat(states.getFirst().marketTime()).isEqualTo("2018-01-16T15:00:00Z");
    assertThat(states.get(12).marketTime()).isEqualTo("2018-01-16T21:00:00Z");
  }

  @ParameterizedTest(name = "Monday 2018-02-05 breaks for seed {0}")
  @ValueSource(longs = {1, 2, 7, 42, 2018, -5})
  void theBreak(long seed) {
    List<MarketState> closes = closes(Scenario.FEB2018, seed, 60);
    MarketState friday = closes.get(13);
    MarketState monday = closes.get(14);
    assertThat(friday.session()).isEqualTo("2018-02-02");
    assertThat(monday.session()).isEqualTo("2018-02-05");
    assertThat(friday.vix()).isBetween(16.5, 18.1);
    assertThat(monday.vix()).isBetween(35.5, 39.0);
    assertThat(monday.spx() / friday.spx() - 1).isBetween(-0.045, -0.037);
    assertThat(friday.vvix().orElseThrow()).isBetween(122.0, 130.0);
    assertThat(monday.vvix().orElseThrow()).isBetween(172.0, 182.0);
    assertThat(multiplier(friday, monday, 30)).isBetween(1.85, 2.08);
    assertThat(multiplier(friday, monday, 110)).isBetween(1.28, 1.42);
    assertThat(multiplier(friday, monday, 180)).isBetween(1.15, 1.32);
    List<VxPoint> before = closes.get(11).vx().points();
    List<VxPoint> after = monday.vx().points();
    assertThat(before.get(0).price()).as("contango before").isLessThan(before.get(1).price());
    assertThat(after.get(0).price()).as("inverted after").isGreaterThan(after.get(1).price());
    assertThat(monday.vix9d().orElseThrow()).isGreaterThan(monday.vix());
    assertThat(monday.vix3m().orElseThrow()).isLessThan(monday.vix());
    double later =
        closes.subList(45, 60).stream().mapToDouble(MarketState::vix).average().orElse(0);
    assertThat(later).as("VIX two months later").isBetween(10.0, 25.0);
  }

  @ParameterizedTest(name = "{0}: from session {1} to {2}, seed {10}")
  @CsvSource({
    "FEB2018, 13, 14, -0.041, 17.3, 37.3, 1.97, 1.34, 1.26, 177, 2",
    "MAR2020, 8, 13, -0.115, 17.1, 40.1, 1.47, 1.18, 1.12, 126, 1",
    "MAR2020, 8, 13, -0.115, 17.1, 40.1, 1.47, 1.18, 1.12, 126, 42",
    "MAR2020, 8, 19, -0.177, 17.1, 54.5, 2.25, 1.58, 1.46, 137, 1",
    "MAR2020, 8, 19, -0.177, 17.1, 54.5, 2.25, 1.58, 1.46, 137, 42",
    "MAR2020, 8, 24, -0.285, 17.1, 82.7, 3.53, 2.12, 1.76, 208, 7",
    "AUG2024, 7, 10, -0.061, 16.4, 38.6, 1.45, 1.15, 1.08, 173, 1",
    "AUG2024, 7, 10, -0.061, 16.4, 38.6, 1.45, 1.15, 1.08, 173, 42",
    "GRIND2022, 0, 13, -0.081, 16.9, 29.9, 1.39, 1.09, 1.05, 154, 1",
    "GRIND2022, 0, 13, -0.081, 16.9, 29.9, 1.39, 1.09, 1.05, 154, 42",
    "MELTUP, 0, 11, 0.079, 19.8, 14.2, 0.80, 0.87, 0.88, 84, 1",
    "MELTUP, 0, 11, 0.079, 19.8, 14.2, 0.80, 0.87, 0.88, 84, 42"
  })
  void windowsAreThoseOfHistory(
      Scenario scenario,
      int first,
      int last,
      double spx,
      double vixBefore,
      double vixAfter,
      double cm30,
      double cm110,
      double cm180,
      double vvix,
      long seed) {
    List<MarketState> closes = closes(scenario, seed, last + 1);
    MarketState from = closes.get(first);
    MarketState to = closes.get(last);

    assertThat(to.spx() / from.spx() - 1).isCloseTo(spx, within(0.012));
    assertThat(from.vix()).isCloseTo(vixBefore, withinPercentage(4));
    assertThat(to.vix()).isCloseTo(vixAfter, withinPercentage(4));
    assertThat(to.vvix().orElseThrow()).isCloseTo(vvix, withinPercentage(3));
    assertThat(multiplier(from, to, 30)).as("30 days").isCloseTo(cm30, withinPercentage(7));
    assertThat(multiplier(from, to, 110)).as("110 days").isCloseTo(cm110, withinPercentage(4));
    assertThat(multiplier(from, to, 180)).as("180 days").isCloseTo(cm180, withinPercentage(9));
  }

  @ParameterizedTest(name = "{0} after the script, 30 seeds")
  @CsvSource({
    // Sessions after the worst close, VIX then in history (points), tolerance in percent.
    "FEB2018, 14, 5, 25.6, 10",
    "FEB2018, 14, 10, 20.6, 15",
    "FEB2018, 14, 30, 18.2, 15",
    "MAR2020, 24, 11, 53.5, 10",
    "MAR2020, 24, 30, 33.6, 30",
    "MAR2020, 24, 60, 27.6, 15",
    "AUG2024, 10, 5, 20.7, 10",
    "AUG2024, 10, 20, 17.0, 15"
  })
  void theShockIsDigestedAtThePaceOfHistory(
      Scenario scenario, int worst, int later, double vix, double tolerance) {
    double sum = 0;
    for (long seed = 1; seed <= 30; seed++) {
      sum += StrictMath.log(closes(scenario, seed, worst + later + 1).getLast().vix());
    }
    assertThat(StrictMath.exp(sum / 30)).isCloseTo(vix, withinPercentage(tolerance));
  }

  @Test
  @DisplayName("the steps of a session add up to its variance: no drift back, no trend inside")
  void stepsAreConsistentWithDays() {
    List<MarketState> states = states(Scenario.FREE, 3, 13 * 2_500);
    double steps = 0;
    double days = 0;
    double night = 0;
    for (int i = 13; i < states.size(); i++) {
      double step = StrictMath.log(states.get(i).spx() / states.get(i - 1).spx());
      steps += step * step;
      night += i % 13 == 0 ? step * step : 0;
      if (i % 13 == 12) {
        double day = StrictMath.log(states.get(i).spx() / states.get(i - 13).spx());
        days += day * day;
      }
    }
    assertThat(days / steps).isBetween(0.9, 1.1);
    assertThat(night / steps).as("share of the night").isBetween(0.24, 0.36);
  }

  private static double multiplier(MarketState from, MarketState to, int days) {
    return to.vx().constantMaturity(to.session(), days)
        / from.vx().constantMaturity(from.session(), days);
  }

  @Test
  @DisplayName("the script moves with another start: the break is on the fifteenth session")
  void otherStart() {
    SimulatedPath path =
        new SimulatedPath(Scenario.FEB2018, 3, Optional.of(LocalDate.of(2026, 1, 3)));
    List<MarketState> closes = new ArrayList<>();
    while (closes.size() < 15) {
      MarketState s = path.next().orElseThrow();
      if (s.lastOfSession()) {
        closes.add(s);
      }
    }
    assertThat(closes.getFirst().session()).isEqualTo("2026-01-05");
    assertThat(closes.get(13).vix()).isLessThan(20);
    assertThat(closes.get(14).vix()).isGreaterThan(33);
  }

  @ParameterizedTest(name = "calm, seed {0}")
  @ValueSource(longs = {1, 2, 3, 42, 99})
  void calmIsCalm(long seed) {
    List<MarketState> closes = closes(Scenario.CALM, seed, 504);
    double[] vix = closes.stream().mapToDouble(MarketState::vix).sorted().toArray();
    assertThat(vix[vix.length / 20]).isBetween(9.3, 13.0);
    assertThat(vix[vix.length / 2]).isBetween(11.0, 15.5);
    assertThat(vix[vix.length * 19 / 20]).isBetween(13.5, 21.5);
    assertThat(vix[vix.length - 1]).isLessThan(30);
    long inContango =
        closes.stream()
            .filter(s -> s.vx().points().get(0).price() < s.vx().points().get(1).price())
            .count();
    assertThat(inContango).as("sessions in contango of 504").isGreaterThan(400);
    assertThat(correlation(closes)).isBetween(-0.88, -0.60);
    assertThat(annualVol(closes)).isBetween(0.06, 0.14);
  }

  @ParameterizedTest(name = "feb2018 after the break, seed {0}")
  @ValueSource(longs = {1, 42})
  void correlationHoldsInStressToo(long seed) {
    assertThat(correlation(closes(Scenario.FEB2018, seed, 504).subList(15, 504)))
        .isBetween(-0.88, -0.60);
  }

  private static double correlation(List<MarketState> closes) {
    int n = closes.size() - 1;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = StrictMath.log(closes.get(i + 1).spx() / closes.get(i).spx());
      y[i] = StrictMath.log(closes.get(i + 1).vix() / closes.get(i).vix());
    }
    double mx = Arrays.stream(x).average().orElseThrow();
    double my = Arrays.stream(y).average().orElseThrow();
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < n; i++) {
      xx += (x[i] - mx) * (x[i] - mx);
      yy += (y[i] - my) * (y[i] - my);
      xy += (x[i] - mx) * (y[i] - my);
    }
    return xy / Math.sqrt(xx * yy);
  }

  private static double annualVol(List<MarketState> closes) {
    double sum = 0;
    for (int i = 1; i < closes.size(); i++) {
      double r = StrictMath.log(closes.get(i).spx() / closes.get(i - 1).spx());
      sum += r * r;
    }
    return Math.sqrt(252 * sum / (closes.size() - 1));
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void twoYearsWithoutAFlaw(Scenario scenario) {
    for (MarketState s : states(scenario, 11, 13 * 510)) {
      assertThat(s.vx().points()).hasSize(9);
      List<LocalDate> monthlies = Expiries.simulatedListing(OptionRoot.VIX, s.session(), 310);
      assertThat(s.vx().points().stream().map(VxPoint::expiry))
          .as("futures of %s", s.session())
          .containsExactlyElementsOf(monthlies.subList(0, 9));
      assertThat(s.vx().points().getLast().expiry())
          .as("every listed VIX option has its future")
          .isAfterOrEqualTo(Expiries.simulatedListing(OptionRoot.VIX, s.session(), 260).getLast());
      double[] levels = {
        s.spx(), s.vix(), s.vix9d().orElseThrow(), s.vix3m().orElseThrow(), s.vvix().orElseThrow()
      };
      assertThat(Arrays.stream(levels).allMatch(v -> Double.isFinite(v) && v > 2)).isTrue();
      assertThat(s.spx()).isBetween(500.0, 15_000.0);
      assertThat(s.vix()).isBetween(8.5, 120.0);
      assertThat(s.vvix().orElseThrow()).isBetween(45.0, 280.0);
      for (VxPoint p : s.vx().points()) {
        assertThat(p.price()).isBetween(8.5, 120.0);
      }
    }
  }

  @Test
  @DisplayName("the front future converges to VIX on the eve of its expiry")
  void convergence() {
    for (MarketState s : closes(Scenario.CALM, 5, 250)) {
      VxPoint front = s.vx().points().getFirst();
      if (front.expiry().equals(TradingCalendar.nextBusinessDay(s.session()))) {
        assertThat(front.price() / s.vix()).isBetween(0.95, 1.05);
      }
    }
  }

  @Test
  @DisplayName("an unknown scenario is refused with the known names")
  void unknownScenario() {
    assertThat(Scenario.of("feb2018")).isEqualTo(Scenario.FEB2018);
    assertThatThrownBy(() -> Scenario.of("Feb2018"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("calm")
        .hasMessageContaining("feb2018");
  }
}

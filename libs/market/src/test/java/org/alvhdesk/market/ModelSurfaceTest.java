package org.alvhdesk.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ModelSurfaceTest {
  private static final VxCurve CURVE =
      new VxCurve(
          List.of(
              new VxPoint(LocalDate.of(2018, 2, 14), 14.0),
              new VxPoint(LocalDate.of(2018, 3, 21), 14.8),
              new VxPoint(LocalDate.of(2018, 4, 18), 15.3)));

  private static MarketState state(
      String session,
      String time,
      OptionalDouble vix9d,
      OptionalDouble vix3m,
      OptionalDouble vvix) {
    return new MarketState(
        LocalDate.parse(session),
        0,
        true,
        Instant.parse(time),
        2750,
        13.5,
        vix9d,
        vix3m,
        vvix,
        CURVE,
        0.015,
        0.019,
        Quality.SETTLED,
        "test");
  }

  private static MarketState full(String session, String time) {
    return state(
        session, time, OptionalDouble.of(12.4), OptionalDouble.of(15), OptionalDouble.of(98));
  }

  private final MarketState close = full("2018-02-01", "2018-02-01T21:00:00Z");

  private static Slice slice(MarketState state, OptionRoot root, String expiry) {
    return ModelSurface.slices(state).stream()
        .filter(s -> s.root() == root && s.expiry().equals(LocalDate.parse(expiry)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName(
      "lists SPX monthlies and Fridays to 75 days and VIX monthlies to 260, in fixed order")
  void listedExpiries() {
    List<Slice> slices = ModelSurface.slices(close);
    assertThat(
            slices.stream().filter(s -> s.root() == OptionRoot.SPX).map(s -> s.expiry().toString()))
        .containsExactly("2018-02-16", "2018-03-16");
    assertThat(
            slices.stream()
                .filter(s -> s.root() == OptionRoot.SPXW)
                .map(s -> s.expiry().toString()))
        .containsExactly(
            "2018-02-02",
            "2018-02-09",
            "2018-02-16",
            "2018-02-23",
            "2018-03-02",
            "2018-03-09",
            "2018-03-16",
            "2018-03-23",
            "2018-03-29",
            "2018-04-06",
            "2018-04-13");
    assertThat(slices.stream().filter(s -> s.root().isVix()).map(s -> s.expiry().toString()))
        .containsExactly(
            "2018-02-14",
            "2018-03-21",
            "2018-04-18",
            "2018-05-16",
            "2018-06-20",
            "2018-07-18",
            "2018-08-22",
            "2018-09-19",
            "2018-10-17");
  }

  @Test
  @DisplayName("a Friday's own SPXW is quoted until the close, AM series are gone by ten o'clock")
  void expiryDay() {
    MarketState noon = full("2018-02-16", "2018-02-16T17:00:00Z");
    assertThat(slice(noon, OptionRoot.SPXW, "2018-02-16").years())
        .isCloseTo(4 / 24.0 / 365, within(1e-12));
    assertThat(ModelSurface.slices(noon).getFirst().expiry()).isEqualTo("2018-03-16");
    MarketState atClose = full("2018-02-16", "2018-02-16T21:00:00Z");
    assertThat(
            ModelSurface.slices(atClose).stream()
                .filter(s -> s.expiry().equals(LocalDate.of(2018, 2, 16))))
        .isEmpty();
  }

  @Test
  @DisplayName("the same state gives the same bits")
  void deterministic() {
    List<Slice> a = ModelSurface.slices(close);
    List<Slice> b = ModelSurface.slices(close);
    for (int i = 0; i < a.size(); i++) {
      assertThat(a.get(i).callBid()).isEqualTo(b.get(i).callBid());
      assertThat(a.get(i).putAsk()).isEqualTo(b.get(i).putAsk());
      assertThat(a.get(i).vol()).isEqualTo(b.get(i).vol());
    }
  }

  @Test
  @DisplayName("SPX forwards carry rate less dividends; VIX forwards are the curve, never spot")
  void forwards() {
    Slice spx = slice(close, OptionRoot.SPX, "2018-03-16");
    assertThat(spx.forward())
        .isCloseTo(2750 * StrictMath.exp((0.015 - 0.019) * spx.years()), within(1e-9));
    assertThat(spx.discount()).isCloseTo(StrictMath.exp(-0.015 * spx.years()), within(1e-15));
    assertThat(slice(close, OptionRoot.VIX, "2018-03-21").forward()).isEqualTo(14.8);
    assertThat(slice(close, OptionRoot.VIX, "2018-09-19").forward()).isEqualTo(15.3);
  }

  @Test
  @DisplayName(
      "strikes: SPX every 5 points around the money, VIX every half below 15 then every point")
  void strikes() {
    Slice spx = slice(close, OptionRoot.SPXW, "2018-03-16");
    for (double k = 2000; k <= 4300; k += 5) {
      assertThat(spx.indexOf(k)).as("%s", k).isNotNegative();
    }
    Slice vix = slice(close, OptionRoot.VIX, "2018-03-21");
    assertThat(vix.indexOf(12.5)).isNotNegative();
    assertThat(vix.indexOf(15.5)).isEqualTo(-1);
    assertThat(vix.indexOf(24)).isNotNegative();
    assertThat(vix.strikes()[vix.nearest(14.8 + 9)]).isEqualTo(24);
    assertThat(vix.indexOf(100)).isNotNegative();
  }

  @Test
  @DisplayName("VIX ticks are 0.05/0.10 until 2022-11-28 and 0.01/0.05 from the day after")
  void vixTicks() {
    MarketState before = full("2022-11-28", "2022-11-28T21:00:00Z");
    MarketState after = full("2022-11-29", "2022-11-29T21:00:00Z");
    assertThat(offGrid(before, 0.05)).isZero();
    assertThat(offGrid(after, 0.05)).isPositive();
    assertThat(offGrid(after, 0.01)).isZero();
    Slice fine = slice(after, OptionRoot.VIX, "2023-01-18");
    assertThat(Arrays.stream(fine.callBid()).filter(b -> b > 3).allMatch(b -> multiple(b, 0.05)))
        .isTrue();
  }

  private static long offGrid(MarketState state, double tick) {
    return ModelSurface.slices(state).stream()
        .filter(s -> s.root().isVix())
        .flatMapToDouble(s -> Arrays.stream(s.callAsk()))
        .filter(a -> !multiple(a, tick))
        .count();
  }

  private static boolean multiple(double price, double tick) {
    double n = price / tick;
    return Math.abs(n - StrictMath.rint(n)) < 1e-6;
  }

  @Test
  @DisplayName(
      "the quotes straddle the model price by a realistic spread; far strikes have dead bids")
  void spreads() {
    ExpiryModel model =
        ModelSurface.expiries(close).stream()
            .filter(m -> m.expiry().equals(LocalDate.of(2018, 3, 21)) && m.root().isVix())
            .findFirst()
            .orElseThrow();
    Slice vix = slice(close, OptionRoot.VIX, "2018-03-21");
    int i = vix.indexOf(20);
    double mid = model.price(Right.CALL, 20);
    assertThat(vix.callBid()[i]).isPositive().isLessThan(mid);
    assertThat(vix.callAsk()[i]).isGreaterThan(mid);
    assertThat((vix.callAsk()[i] - vix.callBid()[i]) / 2 / mid).isBetween(0.02, 0.12);
    assertThat(vix.callBid()[vix.indexOf(150)]).isZero();
    assertThat(vix.callAsk()[vix.indexOf(150)]).isPositive();
    Slice spx = slice(close, OptionRoot.SPXW, "2018-03-16");
    int atm = spx.nearest(spx.forward());
    assertThat(spx.callAsk()[atm] - spx.callBid()[atm]).isBetween(0.3, 2.0);
    assertThat(spx.putBid()[spx.indexOf(1900)]).isZero();
  }

  @Test
  @DisplayName(
      "missing VIX9D, VIX3M and VVIX are left out, and a guessed VVIX is named in the source")
  void missingLevels() {
    OptionalDouble none = OptionalDouble.empty();
    MarketState bare = state("2018-02-01", "2018-02-01T21:00:00Z", none, none, none);
    List<ExpiryModel> models = ModelSurface.expiries(bare);
    double[] spxVols =
        models.stream()
            .filter(m -> m.root() == OptionRoot.SPXW)
            .mapToDouble(m -> m.smile().atmVol())
            .toArray();
    assertThat(
            IntStream.range(0, spxVols.length)
                .allMatch(i -> spxVols[i] > 0.11 && spxVols[i] < 0.135))
        .as("flat at VIX")
        .isTrue();
    assertThat(slice(bare, OptionRoot.VIX, "2018-03-21").source())
        .isEqualTo("model:surface-2 of test vvix-from-vix");
    assertThat(slice(bare, OptionRoot.SPX, "2018-03-16").source())
        .isEqualTo("model:surface-2 of test");
    assertThat(slice(close, OptionRoot.VIX, "2018-03-21").source())
        .isEqualTo("model:surface-2 of test");
  }

  @Test
  @DisplayName("a VIX9D so high that total variance would fall is held back")
  void invertedTermStructure() {
    MarketState odd =
        state(
            "2018-02-01",
            "2018-02-01T21:00:00Z",
            OptionalDouble.of(60),
            OptionalDouble.of(5),
            OptionalDouble.of(98));
    double last = 0;
    for (ExpiryModel m : ModelSurface.expiries(odd)) {
      if (m.root() == OptionRoot.SPXW) {
        double total = new SpxVolModel(odd).stripVol(m.years());
        total = total * total * m.years();
        assertThat(total).isGreaterThan(last);
        last = total;
      }
    }
  }

  @Test
  @DisplayName("VIX volatilities fall with maturity and sit near 1.1 / 0.8 / 0.7 at F+9")
  void vixTermStructure() {
    VixVolModel model = new VixVolModel(close);
    assertThat(model.smile(35 / 365.0).atmVol()).isCloseTo(0.88, within(0.05));
    assertThat(model.smile(35 / 365.0).vol(19.5, 28.5, 35 / 365.0)).isBetween(1.05, 1.35);
    assertThat(model.smile(110 / 365.0).vol(20.5, 29.5, 110 / 365.0)).isBetween(0.80, 0.98);
    assertThat(model.smile(220 / 365.0).vol(21, 30, 220 / 365.0)).isBetween(0.62, 0.78);
  }
}

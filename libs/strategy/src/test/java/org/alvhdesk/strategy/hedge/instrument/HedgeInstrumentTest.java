package org.alvhdesk.strategy.hedge.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.instrument.HedgeInstrument.SpxPutSpread;
import org.alvhdesk.strategy.hedge.instrument.HedgeInstrument.VixCall;
import org.alvhdesk.strategy.hedge.instrument.HedgeInstrument.VixCallSpread;
import org.alvhdesk.strategy.hedge.instrument.HedgeInstrument.VixEtp;
import org.alvhdesk.strategy.hedge.instrument.HedgeInstrument.VxFuture;
import org.junit.jupiter.api.Test;

class HedgeInstrumentTest {
  private static final LocalDate EXPIRY = LocalDate.of(2023, 3, 22);
  private static final double MONTH = 35 / 365.0;

  /** A flat market; strikes above {@code lastStrike} have no volatility. */
  private record Flat(
      double vix, double spx, double years, double vol, double lastStrike, Measured future)
      implements InstrumentMarket {
    @Override
    public Optional<OptionState> option(
        OptionRoot root, LocalDate expiry, double strike, Right right) {
      return strike > lastStrike
          ? Optional.empty()
          : Optional.of(
              new OptionState(root.isVix() ? vix : spx, years, vol, StrictMath.exp(-0.04 * years)));
    }

    @Override
    public Measured vxFuture(LocalDate settlement) {
      return future;
    }

    @Override
    public Measured etp(String symbol) {
      return Measured.none("no price of " + symbol);
    }
  }

  private static Flat market(double vix, double spx) {
    return new Flat(vix, spx, MONTH, 0.95, 1e6, Measured.of(vix));
  }

  @Test
  void vixCallIsBlackOnItsForward() {
    // methodology 3.1: call F20 K28 T35/365 v0.95 r4% -> 0.432997
    assertThat(usd(call(28).markUsd(market(20, 6000)))).isCloseTo(43.2997, within(1e-4));
  }

  @Test
  void spreadIsTheDifferenceOfItsLegs() {
    Flat market = market(20, 6000);
    VixCallSpread spread = new VixCallSpread(EXPIRY, 28, 40);
    assertThat(usd(spread.markUsd(market)))
        .isCloseTo(usd(call(28).markUsd(market)) - usd(call(40).markUsd(market)), within(1e-9));
    assertThat(spread.text()).isEqualTo("VIX 2023-03-22 28/40 call spread");
  }

  @Test
  void aFutureGainsItsMultiplierPerPoint_shortLosesIt() {
    VxFuture vx = new VxFuture(EXPIRY, VxFuture.Size.VX);
    VxFuture mini = new VxFuture(EXPIRY, VxFuture.Size.VXM);

    assertThat(vx.gainUsd(market(20, 6000), market(23.5, 5700), 2)).isEqualTo(Measured.of(7000));
    assertThat(mini.gainUsd(market(20, 6000), market(23.5, 5700), -3))
        .isEqualTo(Measured.of(-1050));
  }

  @Test
  void whatCannotBeMarkedSaysWhatIsMissing() {
    Flat hole = new Flat(20, 6000, MONTH, 0.95, 30, Measured.none("VX is missing"));

    assertThat(new VixCallSpread(EXPIRY, 28, 40).markUsd(hole))
        .isEqualTo(Measured.none("no forward or volatility for VIX 2023-03-22 40"));
    assertThat(new VxFuture(EXPIRY, VxFuture.Size.VX).gainUsd(market(20, 6000), hole, 1))
        .isEqualTo(Measured.none("VX is missing"));
    assertThat(new VixEtp("VIXY").markUsd(hole)).isEqualTo(Measured.none("no price of VIXY"));
  }

  @Test
  void everyInstrumentSaysWhatItNeeds() {
    List<HedgeInstrument> all =
        List.of(
            call(28),
            new VixCallSpread(EXPIRY, 28, 40),
            new VxFuture(EXPIRY, VxFuture.Size.VX),
            new VixEtp("VIXY"),
            new SpxPutSpread(OptionRoot.SPXW, EXPIRY, 5700, 5400));
    assertThat(all).allSatisfy(i -> assertThat(i.needs()).isNotEmpty());
    assertThat(all.getLast().needs())
        .containsExactly(
            "forward, time and discount factor of SPXW 2023-03-22",
            "volatility of strike 5700",
            "volatility of strike 5400");
  }

  @Test
  void refusesWhatIsNotAHedge() {
    assertThatThrownBy(() -> new VixCall(new OptionSeries(OptionRoot.VIX, EXPIRY, 20, Right.PUT)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new VixCallSpread(EXPIRY, 40, 28))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SpxPutSpread(OptionRoot.VIX, EXPIRY, 30, 20))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SpxPutSpread(OptionRoot.SPX, EXPIRY, 5400, 5700))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new InstrumentMarket.OptionState(20, 0.1, Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 500)
  void aLargerShockNeverLowersALongCall(
      @ForAll @DoubleRange(min = 10, max = 60) double forward,
      @ForAll @DoubleRange(min = 0, max = 60) double rise,
      @ForAll @DoubleRange(min = 0, max = 1.5) double volRise,
      @ForAll @IntRange(min = 10, max = 90) int strike,
      @ForAll @IntRange(min = 0, max = 250) int days) {
    Flat before = new Flat(forward, 6000, days / 365.0, 0.6, 1e6, Measured.of(forward));
    Flat after = new Flat(forward + rise, 6000, days / 365.0, 0.6 + volRise, 1e6, before.future());

    assertThat(usd(call(strike).gainUsd(before, after, 1))).isGreaterThanOrEqualTo(-1e-9);
  }

  @Property(tries = 500)
  void spreadsStayInsideTheirWidth(
      @ForAll @DoubleRange(min = 9, max = 120) double vix,
      @ForAll @DoubleRange(min = 2000, max = 8000) double spx,
      @ForAll @IntRange(min = 10, max = 60) int low,
      @ForAll @IntRange(min = 1, max = 40) int width,
      @ForAll @IntRange(min = 0, max = 250) int days) {
    Flat market = new Flat(vix, spx, days / 365.0, 0.8, 1e6, Measured.of(vix));

    assertThat(usd(new VixCallSpread(EXPIRY, low, low + width).markUsd(market)))
        .isBetween(-1e-6, width * 100.0 + 1e-6);
    assertThat(
            usd(
                new SpxPutSpread(OptionRoot.SPX, EXPIRY, 100.0 * low, 100.0 * low - 10 * width)
                    .markUsd(market)))
        .isBetween(-1e-6, width * 1000.0 + 1e-6);
  }

  private static VixCall call(double strike) {
    return new VixCall(HedgeContract.vixCall(EXPIRY, strike));
  }

  private static double usd(Measured measured) {
    return measured.asOptional().orElseThrow();
  }
}

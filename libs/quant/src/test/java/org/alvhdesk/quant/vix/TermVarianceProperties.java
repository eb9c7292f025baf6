package org.alvhdesk.quant.vix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Right;

class TermVarianceProperties {
  /** Prices around a forward on a ragged grid, with holes of every kind in the quotes. */
  private static List<NaiveStrip.Quote> chain(
      long seed, int strikes, double forward, double vol, double years, double holes) {
    Random random = new Random(seed);
    List<NaiveStrip.Quote> quotes = new ArrayList<>();
    double k = 5 * Math.ceil(forward * (0.3 + 0.3 * random.nextDouble()) / 5);
    for (int i = 0; i < strikes; i++) {
      k += 5 * (1 + random.nextInt(4));
      double[] call = side(random, Black76.price(Right.CALL, forward, k, years, vol, 1), holes);
      double[] put = side(random, Black76.price(Right.PUT, forward, k, years, vol, 1), holes);
      quotes.add(new NaiveStrip.Quote(k, call[0], call[1], put[0], put[1]));
    }
    return quotes;
  }

  private static double[] side(Random random, double price, double holes) {
    double draw = random.nextDouble();
    if (draw < holes / 3) {
      return new double[] {OptionStrip.NOT_LISTED, OptionStrip.NOT_LISTED};
    }
    double bid = Math.floor(price * 20) / 20;
    double ask = bid + 0.05 * (1 + random.nextInt(6));
    if (draw < holes) {
      return new double[] {0, random.nextBoolean() ? 0 : ask};
    }
    return new double[] {bid, ask};
  }

  private static OptionStrip columns(List<NaiveStrip.Quote> quotes) {
    return new OptionStrip(
        quotes.stream().mapToDouble(NaiveStrip.Quote::strike).toArray(),
        quotes.stream().mapToDouble(NaiveStrip.Quote::callBid).toArray(),
        quotes.stream().mapToDouble(NaiveStrip.Quote::callAsk).toArray(),
        quotes.stream().mapToDouble(NaiveStrip.Quote::putBid).toArray(),
        quotes.stream().mapToDouble(NaiveStrip.Quote::putAsk).toArray());
  }

  @Property(tries = 3000)
  void agreesWithTheNaiveReading(
      @ForAll @LongRange(min = 0, max = 1_000_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 120) int strikes,
      @ForAll @DoubleRange(min = 200, max = 3000) double forward,
      @ForAll @DoubleRange(min = 0.05, max = 1.5) double vol,
      @ForAll @DoubleRange(min = 100, max = 400_000) double minutes,
      @ForAll @DoubleRange(min = -0.02, max = 0.12) double rate,
      @ForAll @DoubleRange(min = 0, max = 0.5) double holes) {
    double years = minutes / 525_600;
    List<NaiveStrip.Quote> quotes = chain(seed, strikes, forward, vol, years, holes);
    Optional<NaiveStrip.Answer> expected = NaiveStrip.of(quotes, years, rate);
    switch (TermVariance.of(columns(quotes), minutes, rate)) {
      case TermVariance term -> {
        NaiveStrip.Answer answer = expected.orElseThrow();
        assertThat(term.k0()).isEqualTo(answer.k0());
        assertThat(term.forward()).isCloseTo(answer.forward(), within(1e-9));
        assertThat(term.contributions().stream().map(Contribution::strike).toList())
            .isEqualTo(answer.strikes());
        assertThat(term.variance())
            .isCloseTo(answer.variance(), within(1e-12 * Math.max(1, 1 / years)));
        assertThat(term.putEnd().lastEntered()).isEqualTo(answer.strikes().getFirst());
        assertThat(term.callEnd().lastEntered()).isEqualTo(answer.strikes().getLast());
      }
      case NoVariance none -> {
        if (none.status() == StripStatus.NEGATIVE_VARIANCE) {
          assertThat(expected.orElseThrow().variance()).isLessThan(0);
        } else {
          assertThat(expected).isEmpty();
        }
      }
    }
  }

  @Property(tries = 300)
  void theReusedKernelGivesTheSameBits(
      @ForAll @LongRange(min = 0, max = 1_000_000_000) long seed,
      @ForAll @DoubleRange(min = 0.05, max = 1) double vol) {
    StripKernel kernel = new StripKernel();
    for (int i = 0; i < 4; i++) {
      double years = (i + 1) * 0.05;
      OptionStrip strip = columns(chain(seed + i, 40 + 150 * i, 1500, vol, years, 0.2));
      StripStatus status =
          kernel.compute(
              years,
              0.03,
              strip.strikes(),
              strip.callBid(),
              strip.callAsk(),
              strip.putBid(),
              strip.putAsk());
      TermOutcome outcome = TermVariance.of(strip, years * 525_600, 0.03);
      if (outcome instanceof TermVariance term) {
        assertThat(status).isEqualTo(StripStatus.OK);
        assertThat(kernel.variance()).isCloseTo(term.variance(), within(1e-15));
        assertThat(kernel.count()).isEqualTo(term.contributions().size());
      } else {
        assertThat(outcome).isEqualTo(new NoVariance(status));
      }
    }
  }
}

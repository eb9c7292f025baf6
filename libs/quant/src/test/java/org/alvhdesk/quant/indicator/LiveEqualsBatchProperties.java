package org.alvhdesk.quant.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * A run that is stored and restored anywhere, any number of times, gives the bits of the batch, on
 * series with holes, missing and impossible values. Record equality compares doubles by their bits.
 */
class LiveEqualsBatchProperties {
  private static final GateRules SHORT = new GateRules(70, 10);

  private record Row(LocalDate session, double close, double advances, double declines) {}

  private static List<Row> rows(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Row> rows = new ArrayList<>();
    LocalDate day = LocalDate.of(2001, 1, 2);
    double price = 20;
    for (int i = 0; i < 420; i++) {
      day = day.plusDays(random.nextInt(150) == 0 ? 30 : 1 + random.nextInt(3));
      price = Math.max(1, price * (0.9 + 0.2 * random.nextDouble()));
      double close =
          switch (random.nextInt(40)) {
            case 0 -> Double.NaN;
            case 1 -> -price;
            case 2 -> Double.POSITIVE_INFINITY;
            default -> Math.round(price * 4) / 4.0;
          };
      double declines = 100 + random.nextInt(1500);
      rows.add(new Row(day, close, 1700 - declines, random.nextInt(50) == 0 ? 9000 : declines));
    }
    return rows;
  }

  @Property(tries = 200)
  void momentum(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int every) {
    List<Row> rows = rows(seed);
    MomentumRules rules = new MomentumRules(14, 12, 26, 9, DivergenceRules.STANDARD, SHORT);
    List<MomentumBar> batch =
        Momentum.batch(
            "close",
            rules,
            rows.stream().map(Row::session).toList(),
            rows.stream().mapToDouble(Row::close).toArray());
    Momentum live = new Momentum("close", rules);
    for (int i = 0; i < rows.size(); i++) {
      if (i % every == 0) {
        live = Momentum.restore(live.state());
      }
      live.accept(rows.get(i).session(), rows.get(i).close());
      assertThat(live.bar()).isEqualTo(batch.get(i));
      if (batch.get(i).rsi() instanceof Reading.Value<Double>(Double rsi)) {
        assertThat(rsi).isBetween(0.0, 100.0);
      }
    }
    Momentum again = Momentum.restore(live.state());
    assertThat(again.state()).isEqualTo(live.state());
  }

  @Property(tries = 200)
  void breadth(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int every) {
    BreadthRules rules = new BreadthRules(BreadthRules.Line.RATIO, 20, 20, 63, 0.03, 0.4, 5, SHORT);
    Breadth whole = new Breadth(rules);
    Breadth live = new Breadth(rules);
    List<Row> rows = rows(seed);
    for (int i = 0; i < rows.size(); i++) {
      if (i % every == 0) {
        live = Breadth.restore(live.state());
      }
      Row r = rows.get(i);
      whole.accept(r.session(), r.advances(), r.declines(), r.close());
      live.accept(r.session(), r.advances(), r.declines(), r.close());
      assertThat(live.state()).isEqualTo(whole.state());
      assertThat(live.line()).isEqualTo(whole.line());
      assertThat(live.early()).isEqualTo(whole.early());
      assertThat(live.deterioration()).isEqualTo(whole.deterioration());
      assertThat(live.divergence()).isEqualTo(whole.divergence());
    }
  }

  @Property(tries = 100)
  void guardedKernel(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int every) {
    Guarded<PercentRank.State> whole =
        new Guarded<>("VIX close", Domain.POSITIVE, SHORT, new PercentRank(60));
    Guarded<PercentRank.State> live = Guarded.restore(whole.state(), PercentRank::restore);
    List<Row> rows = rows(seed);
    for (int i = 0; i < rows.size(); i++) {
      if (i % every == 0) {
        live = Guarded.restore(live.state(), PercentRank::restore);
      }
      Row r = rows.get(i);
      assertThat(live.accept(r.session(), r.close()))
          .isEqualTo(whole.accept(r.session(), r.close()));
    }
  }
}

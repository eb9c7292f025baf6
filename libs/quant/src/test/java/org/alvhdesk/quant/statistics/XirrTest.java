package org.alvhdesk.quant.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class XirrTest {
  private static List<CashFlow> flows(double... dayAmount) {
    List<CashFlow> out = new ArrayList<>();
    for (int i = 0; i < dayAmount.length; i += 2) {
      out.add(new CashFlow((long) dayAmount[i], dayAmount[i + 1]));
    }
    return out;
  }

  private static Xirr.Result solve(List<CashFlow> flows) {
    return Xirr.of(flows).orThrow();
  }

  private static List<Xirr.Root> roots(Xirr.Result result) {
    return switch (result) {
      case Xirr.NoRoot none -> List.of();
      case Xirr.OneRoot one -> List.of(one.root());
      case Xirr.ManyRoots many -> many.roots();
    };
  }

  @Test
  @DisplayName(
      "the worked example of methodology 3.9: 25.066 %, one root in spite of three changes")
  void vector() {
    Xirr.Result result = solve(flows(0, -5000, 20, 150, 41, -60, 75, 180, 120, 5100));
    assertThat(result)
        .isInstanceOfSatisfying(
            Xirr.OneRoot.class,
            one -> {
              assertThat(one.rate()).isCloseTo(0.25066, within(5e-6));
              assertThat(one.signChanges()).isEqualTo(3);
              assertThat(one.root().touches()).isFalse();
            });
  }

  @Test
  @DisplayName("two rates, a rate that is only touched, none, and a triple one")
  void multiplicity() {
    assertThat(roots(solve(flows(0, -100, 365, 230, 730, -132))))
        .extracting(r -> Math.round(1e10 * r.rate()) / 1e10)
        .containsExactly(0.1, 0.2);
    assertThat(roots(solve(flows(0, -100, 365, 220, 730, -121))))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.rate()).isCloseTo(0.1, within(1e-7));
              assertThat(r.touches()).isTrue();
            });
    assertThat(solve(flows(0, -100, 365, 210, 730, -121))).isEqualTo(new Xirr.NoRoot(2));
    assertThat(roots(solve(flows(0, -1, 365, 3.3, 730, -3.63, 1095, 1.331))))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.rate()).isCloseTo(0.1, within(1e-4));
              assertThat(r.touches()).isFalse();
            });
  }

  @Test
  @DisplayName("flows of one sign have no rate; a rate outside the range is not reported")
  void none() {
    assertThat(solve(flows(0, 10, 30, 20))).isEqualTo(new Xirr.NoRoot(0));
    assertThat(solve(flows(0, -1, 1, 2))).isEqualTo(new Xirr.NoRoot(1));
    assertThat(solve(flows(0, -100, 365, 0.5))).isEqualTo(new Xirr.NoRoot(1));
  }

  @Test
  @DisplayName("flows of a day are added up, order does not matter, dates are days")
  void order() {
    List<CashFlow> dated =
        List.of(
            CashFlow.on(LocalDate.of(2021, 1, 1), 60),
            CashFlow.on(LocalDate.of(2020, 1, 2), -100),
            CashFlow.on(LocalDate.of(2021, 1, 1), 50));
    assertThat(roots(solve(dated)))
        .singleElement()
        .satisfies(r -> assertThat(r.rate()).isCloseTo(0.1, within(1e-13)));
  }

  @Test
  @DisplayName("bad input is refused with the reason")
  void refused() {
    assertThat(refusal(List.of())).isEqualTo(new Refusal.TooFew("days with money", 0, 2));
    assertThat(refusal(flows(3, -100, 3, 110, 5, 0)))
        .isEqualTo(new Refusal.TooFew("days with money", 1, 2));
    assertThat(refusal(flows(0, -100, 5, Double.NaN)).text()).contains("amount[1] is NaN");
    assertThat(refusal(flows(0, -100, 1e6, 100)).text()).contains("span");
    assertThatThrownBy(() -> Xirr.presentValue(List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Refusal refusal(List<CashFlow> flows) {
    return ((Estimate.Refused<Xirr.Result>) Xirr.of(flows)).reason();
  }

  /**
   * Random flows; expected rates from a scan of 400,001 points and 40-digit root finding (numpy,
   * mpmath). Lines: days, amounts, rates.
   */
  @Test
  @DisplayName("every rate of the synthetic cases, none missing and none invented")
  void oracle() throws IOException {
    int[] seen = new int[5];
    try (InputStream in = XirrTest.class.getResourceAsStream("/xirr-synthetic.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        String[] parts = line.split("\\|", -1);
        double[] days = numbers(parts[0]);
        double[] amounts = numbers(parts[1]);
        double[] expected = numbers(parts[2]);
        Arrays.sort(expected);
        List<CashFlow> flows = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
          flows.add(new CashFlow((long) days[i], amounts[i]));
        }
        List<Xirr.Root> found = roots(solve(flows));
        assertThat(found).as(line).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
          assertThat(found.get(i).rate()).as(line).isCloseTo(expected[i], within(1e-9));
        }
        seen[expected.length]++;
      }
    }
    assertThat(seen).containsExactly(12, 12, 12, 10, 12);
  }

  private static double[] numbers(String text) {
    return text.isBlank()
        ? new double[0]
        : Arrays.stream(text.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static List<CashFlow> random(long seed, int n) {
    SplittableRandom random = new SplittableRandom(seed);
    List<CashFlow> flows = new ArrayList<>();
    long day = 0;
    for (int i = 0; i < n; i++) {
      flows.add(new CashFlow(day, 1000 * (random.nextDouble() - 0.5)));
      day += 1 + random.nextInt(200);
    }
    return flows;
  }

  @Property(tries = 300)
  void presentValueIsZeroAndRootsAreNotMoreThanSignChanges(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int n) {
    List<CashFlow> flows = random(seed, n);
    Xirr.Result result = solve(flows);
    assertThat(roots(result).size()).isLessThanOrEqualTo(result.signChanges());
    for (Xirr.Root root : roots(result)) {
      double size =
          flows.stream()
              .mapToDouble(
                  f -> Math.abs(f.amount()) * StrictMath.pow(1 + root.rate(), -f.day() / 365.0))
              .sum();
      assertThat(Xirr.presentValue(flows, root.rate())).isCloseTo(0, within(1e-11 * size));
    }
  }

  @Property(tries = 150)
  void bothIsolationsAgree(@ForAll long seed, @ForAll @IntRange(min = 2, max = 25) int n) {
    List<CashFlow> flows = random(seed, n);
    ExponentialSum f =
        ExponentialSum.scaled(
            flows.stream().mapToDouble(CashFlow::amount).toArray(),
            flows.stream().mapToDouble(x -> x.day() / 365.0).toArray());
    double a = StrictMath.log(0.01);
    double b = StrictMath.log(11);
    List<ExponentialSum.Zero> first = new ZerosByCriticalPoints(f).between(a, b);
    if (new ZerosByExclusion(f).between(a, b)
        instanceof Estimate.Known<List<ExponentialSum.Zero>>(var second)) {
      assertThat(second).hasSameSizeAs(first);
      for (int i = 0; i < first.size(); i++) {
        assertThat(second.get(i).at()).isCloseTo(first.get(i).at(), within(1e-9));
      }
    } else {
      // Only sums whose terms cancel may defeat exclusion; random ones must not.
      assertThat(first).as("exclusion gave up").hasSizeGreaterThan(1);
    }
  }

  @Property
  void aSingleInvestmentEarnsItsGrowth(
      @ForAll @Scale(6) @DoubleRange(min = -0.98, max = 9.9) double rate,
      @ForAll @IntRange(min = 1, max = 3000) int days) {
    double growth = StrictMath.pow(1 + rate, days / 365.0);
    Xirr.Result result = solve(flows(0, -1000, days, 1000 * growth));
    assertThat(roots(result))
        .singleElement()
        .satisfies(
            r ->
                assertThat(r.rate())
                    .isCloseTo(rate, within(1e-12 * (1 + Math.abs(rate)) * (1 + 365.0 / days))));
  }

  @Test
  @DisplayName("two thousand flows are solved too, with hundreds of sign changes")
  void many() {
    List<CashFlow> flows = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      flows.add(new CashFlow(i, i == 0 ? -50_000 : i % 9 == 0 ? -300 : 70 + i % 5));
    }
    Xirr.OneRoot one = (Xirr.OneRoot) solve(flows);
    assertThat(one.signChanges()).isGreaterThan(400);
    assertThat(Xirr.presentValue(flows, one.rate())).isCloseTo(0, within(1e-8));
  }
}

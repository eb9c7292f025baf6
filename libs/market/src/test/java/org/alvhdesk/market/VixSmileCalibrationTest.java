package org.alvhdesk.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.alvhdesk.quant.vol.Smile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The VIX volatility model against real smiles; needs the data directory. */
class VixSmileCalibrationTest {
  @ParameterizedTest(name = "{0}, VVIX {1}")
  @CsvSource({"2019-12-20, 99.29, 12.51, 0.12", "2023-02-15, 84.81, 18.23, 0.03"})
  void modelIsNearTheRealSmiles(String day, double vvix, double vix, double tolerance)
      throws IOException {
    VixVolModel model = new VixVolModel(state(day, vvix, vix));
    List<Double> errors = new ArrayList<>();
    for (Map.Entry<String, List<RealSmiles.Quote>> expiry :
        RealSmiles.load("chains_vix", "vix_iv_smiles_" + day + ".csv.gz").entrySet()) {
      List<RealSmiles.Quote> quotes = expiry.getValue();
      RealSmiles.Quote any = quotes.getFirst();
      if (any.years() < 25 / 365.0 || quotes.size() < 20) {
        continue;
      }
      Smile smile = model.smile(any.years());
      double worst = 0;
      for (RealSmiles.Quote q : quotes) {
        boolean traded = q.strike() > 0.8 * q.forward() && q.strike() < q.forward() + 25;
        if (traded) {
          double e = smile.vol(q.forward(), q.strike(), q.years()) / q.vol() - 1;
          errors.add(e);
          worst = Math.max(worst, Math.abs(e));
        }
      }
      assertThat(worst).as("worst relative error of %s", expiry.getKey()).isLessThan(0.22);
    }
    double[] absolute = errors.stream().mapToDouble(Math::abs).sorted().toArray();
    double median = absolute[absolute.length / 2];
    double bias = errors.stream().mapToDouble(e -> e).average().orElseThrow();
    System.out.printf(
        "%s: %d quotes, median error %.3f, 90th percentile %.3f, bias %.3f%n",
        day, absolute.length, median, absolute[absolute.length * 9 / 10], bias);
    assertThat(median).isLessThan(tolerance);
    assertThat(Math.abs(bias)).isLessThan(tolerance);
    assertThat(Arrays.stream(absolute).max().orElseThrow()).isLessThan(0.22);
  }

  private static MarketState state(String day, double vvix, double vix) {
    LocalDate session = LocalDate.parse(day);
    return new MarketState(
        session,
        0,
        true,
        Instant.parse(day + "T21:00:00Z"),
        4000,
        vix,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.of(vvix),
        new VxCurve(List.of(new VxPoint(session.plusDays(30), vix + 1))),
        0.02,
        0.018,
        Quality.SETTLED,
        "test");
  }
}

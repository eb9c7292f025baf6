package org.alvhdesk.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.alvhdesk.quant.vol.Smile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The SPX volatility model against real smiles; needs the data directory. */
class SpxSmileCalibrationTest {
  @ParameterizedTest(name = "{0}: VIX9D {1}, VIX {2}, VIX3M {3}")
  @CsvSource({"2019-12-20, 9.27, 12.51, 15.32, 0.075", "2023-02-15, 16.02, 18.23, 20.68, 0.045"})
  void modelIsNearTheRealSmiles(
      String day, double vix9d, double vix, double vix3m, double tolerance) throws IOException {
    LocalDate session = LocalDate.parse(day);
    SpxVolModel model =
        new SpxVolModel(
            new MarketState(
                session,
                0,
                true,
                Instant.parse(day + "T21:00:00Z"),
                4000,
                vix,
                OptionalDouble.of(vix9d),
                OptionalDouble.of(vix3m),
                OptionalDouble.empty(),
                new VxCurve(List.of(new VxPoint(session.plusDays(30), vix + 1))),
                0.02,
                0.018,
                Quality.SETTLED,
                "test"));
    List<Double> errors = new ArrayList<>();
    for (List<RealSmiles.Quote> expiry :
        RealSmiles.load("chains_spx", "spx_iv_smiles_" + day + ".csv.gz").values()) {
      for (RealSmiles.Quote q : expiry) {
        boolean condorRange = q.years() > 7 / 365.0 && q.years() < 75 / 365.0;
        Smile smile = model.smile(q.years());
        double x =
            StrictMath.log(q.strike() / q.forward()) / (smile.atmVol() * Math.sqrt(q.years()));
        if (condorRange && x > -3 && x < 2) {
          errors.add(smile.vol(q.forward(), q.strike(), q.years()) / q.vol() - 1);
        }
      }
    }
    double[] absolute = errors.stream().mapToDouble(Math::abs).sorted().toArray();
    double median = absolute[absolute.length / 2];
    System.out.printf(
        "%s: %d SPX quotes, median error %.3f, 90th percentile %.3f, bias %.3f%n",
        day,
        absolute.length,
        median,
        absolute[absolute.length * 9 / 10],
        errors.stream().mapToDouble(e -> e).average().orElseThrow());
    assertThat(median).isLessThan(tolerance);
  }
}

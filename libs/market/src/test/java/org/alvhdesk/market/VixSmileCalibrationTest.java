package org.alvhdesk.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.alvhdesk.quant.vol.Smile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The VIX volatility model against real smiles; needs the data directory. */
class VixSmileCalibrationTest {
  private record Quote(double years, double forward, double strike, double vol) {}

  @ParameterizedTest(name = "{0}, VVIX {1}")
  @CsvSource({"2019-12-20, 99.29, 12.51, 0.12", "2023-02-15, 84.81, 18.23, 0.03"})
  void modelIsNearTheRealSmiles(String day, double vvix, double vix, double tolerance)
      throws IOException {
    String dir = System.getProperty("alvh.data.dir", "");
    Path file = Path.of(dir, "chains_vix", "vix_iv_smiles_" + day + ".csv.gz");
    assumeTrue(
        !dir.isBlank() && Files.exists(file),
        "skipped: needs real VIX smiles, -Dalvh.data.dir=<directory with chains_vix/>");
    VixVolModel model = new VixVolModel(state(day, vvix, vix));
    List<Double> errors = new ArrayList<>();
    for (Map.Entry<String, List<Quote>> expiry : read(file).entrySet()) {
      List<Quote> quotes = expiry.getValue();
      Quote any = quotes.getFirst();
      if (any.years() < 25 / 365.0 || quotes.size() < 20) {
        continue;
      }
      Smile smile = model.smile(any.years());
      double worst = 0;
      for (Quote q : quotes) {
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

  private static Map<String, List<Quote>> read(Path file) throws IOException {
    Map<String, List<Quote>> byExpiry = new TreeMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String> header = Arrays.asList(in.readLine().split(",", -1));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] c = line.split(",", -1);
        String bid = c[header.indexOf("Bid")];
        String ask = c[header.indexOf("Ask")];
        if (bid.isEmpty() || ask.isEmpty()) {
          continue;
        }
        double b = Double.parseDouble(bid);
        double a = Double.parseDouble(ask);
        if (a - b < 0.12) {
          byExpiry
              .computeIfAbsent(c[header.indexOf("Expiry")], e -> new ArrayList<>())
              .add(
                  new Quote(
                      Double.parseDouble(c[header.indexOf("Texp")]),
                      Double.parseDouble(c[header.indexOf("Fwd")]),
                      Double.parseDouble(c[header.indexOf("Strike")]),
                      (a + b) / 2));
        }
      }
    }
    return byExpiry;
  }
}

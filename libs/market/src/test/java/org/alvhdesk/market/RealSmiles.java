package org.alvhdesk.market;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Reads recorded smiles from the data directory; skips the test when it is absent. */
final class RealSmiles {
  /** Mid volatility of one strike. */
  record Quote(double years, double forward, double strike, double vol) {}

  private RealSmiles() {}

  /** Quotes narrower than 12 volatility points, by expiry. */
  static Map<String, List<Quote>> load(String folder, String name) throws IOException {
    String dir = System.getProperty("alvh.data.dir", "");
    Path file = Path.of(dir, folder, name);
    assumeTrue(
        !dir.isBlank() && Files.exists(file),
        "skipped: needs real smiles, -Dalvh.data.dir=<absolute path of a directory with "
            + folder
            + "/"
            + name
            + ">");
    return read(file);
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

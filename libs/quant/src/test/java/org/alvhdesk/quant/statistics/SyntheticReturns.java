package org.alvhdesk.quant.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * {@code regression-synthetic.csv}: 80 invented daily returns. A linear congruential generator
 * (1103515245 s + 12345 mod 2^31, seed 2026) draws a market (sum of three uniforms), VIX futures
 * that lean against it, and a sleeve of 0.85 market - 0.12 futures with errors that are
 * autocorrelated (0.6) and grow with the market's move. Rounded to 6 decimals.
 */
final class SyntheticReturns {
  private SyntheticReturns() {}

  static double[] column(int i) {
    try (InputStream in = SyntheticReturns.class.getResourceAsStream("/regression-synthetic.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[i]))
          .toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

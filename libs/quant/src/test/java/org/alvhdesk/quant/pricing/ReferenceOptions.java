package org.alvhdesk.quant.pricing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * 500 options from one day to two years, 1 % to 400 % volatility, deep wings included, with price
 * and sensitivities computed with 45 digits (mpmath: the formulas of docs/methodology 3.1 with
 * mpmath's erfc) and written with 25. The inputs are exactly the doubles written.
 */
final class ReferenceOptions {
  final OptionColumns options;
  final double[] vols;

  /** Row, output in the order of {@link Black76}'s constants. */
  final BigDecimal[][] expected;

  private ReferenceOptions(List<String> lines) {
    int n = lines.size();
    options = OptionColumns.ofSize(n);
    vols = new double[n];
    expected = new BigDecimal[n][Black76.OUTPUTS];
    for (int i = 0; i < n; i++) {
      List<String> cells = List.of(lines.get(i).split(",", -1));
      options.forward()[i] = Double.parseDouble(cells.get(0));
      options.strike()[i] = Double.parseDouble(cells.get(1));
      options.years()[i] = Double.parseDouble(cells.get(2));
      vols[i] = Double.parseDouble(cells.get(3));
      options.rate()[i] = Double.parseDouble(cells.get(4));
      options.call()[i] = cells.get(5).equals("C");
      for (int k = 0; k < Black76.OUTPUTS; k++) {
        expected[i][k] = new BigDecimal(cells.get(6 + k));
      }
    }
  }

  static ReferenceOptions load() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                ReferenceOptions.class.getResourceAsStream("black76-reference.csv"),
                StandardCharsets.UTF_8))) {
      return new ReferenceOptions(in.lines().skip(1).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return vols.length;
  }

  Right right(int i) {
    return options.call()[i] ? Right.CALL : Right.PUT;
  }

  /** True where the price is worth asking relative accuracy for: above 1e-10 of the forward. */
  boolean isPriced(int i) {
    return expected[i][Black76.PRICE].doubleValue() > 1e-10 * options.forward()[i];
  }

  String describe(int i) {
    return "row %d: F %s K %s T %s vol %s %s"
        .formatted(
            i + 2,
            options.forward()[i],
            options.strike()[i],
            options.years()[i],
            vols[i],
            right(i));
  }
}

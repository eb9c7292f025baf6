package org.alvhdesk.cli.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One picture of the distribution of VIX: which share of days closes below a level, simulated (mean
 * of the runs in a band that holds nine in ten) and real.
 */
final class VixChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 420;
  private static final int LEFT = 56;
  private static final int RIGHT = 20;
  private static final int TOP = 44;
  private static final int BOTTOM = 48;
  private static final double LOW = 8;
  private static final double HIGH = 100;
  private static final double[] LEVELS = {8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100};

  private VixChart() {}

  /** The picture as an SVG document of {@value #WIDTH} by {@value #HEIGHT} pixels. */
  static String svg(Ensemble simulated, Optional<Stretch> real) {
    List<Double> grid = new ArrayList<>();
    for (int i = 0; i <= 120; i++) {
      grid.add(LOW * StrictMath.pow(HIGH / LOW, i / 120.0));
    }
    List<double[]> shares = simulated.runs().stream().map(r -> below(r, grid)).toList();
    double[] mean = new double[grid.size()];
    double[] low = new double[grid.size()];
    double[] high = new double[grid.size()];
    for (int i = 0; i < mean.length; i++) {
      int at = i;
      double[] of = shares.stream().mapToDouble(s -> s[at]).toArray();
      mean[i] = Stretch.mean(of);
      low[i] = Stretch.quantile(of, 0.05);
      high[i] = Stretch.quantile(of, 0.95);
    }
    StringBuilder svg = new StringBuilder(frame());
    svg.append("<path fill=\"#9db8d9\" fill-opacity=\"0.55\" d=\"")
        .append(line(grid, high, false))
        .append(line(grid, low, true))
        .append("Z\"/>\n");
    svg.append(curve(line(grid, mean, false), "#1f5fa8"));
    real.ifPresent(r -> svg.append(curve(line(grid, below(r, grid), false), "#b3261e")));
    return svg.append(legend(real.isPresent())).append("</svg>\n").toString();
  }

  private static double[] below(Stretch run, List<Double> grid) {
    double[] vix = run.levels(Stretch::vix);
    return grid.stream()
        .mapToDouble(
            level -> {
              int n = 0;
              for (double v : vix) {
                n += v < level ? 1 : 0;
              }
              return n / (double) vix.length;
            })
        .toArray();
  }

  private static String frame() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                + " font-family=\"sans-serif\" font-size=\"13\">%n")
            .formatted(WIDTH, HEIGHT));
    svg.append("<title>Share of days on which VIX closes below a level</title>\n");
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    for (double level : LEVELS) {
      svg.append(
          text(
              "<path stroke=\"#dddddd\" d=\"M%1$.1f %2$dV%3$d\"/><text x=\"%1$.1f\" y=\"%4$d\""
                  + " text-anchor=\"middle\">%5$.0f</text>%n",
              x(level), TOP, HEIGHT - BOTTOM, HEIGHT - BOTTOM + 18, level));
    }
    for (int percent = 0; percent <= 100; percent += 20) {
      svg.append(
          text(
              "<path stroke=\"#dddddd\" d=\"M%1$d %2$.1fH%3$d\"/><text x=\"%4$d\" y=\"%5$.1f\""
                  + " text-anchor=\"end\">%6$d %%</text>%n",
              LEFT, y(percent / 100.0), WIDTH - RIGHT, LEFT - 6, y(percent / 100.0) + 4, percent));
    }
    return svg.append(
            text(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">VIX at the close, points"
                    + " (logarithmic)</text>%n",
                (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8))
        .toString();
  }

  private static String legend(boolean real) {
    return "<text x=\"56\" y=\"24\" fill=\"#1f5fa8\">simulated: mean of the runs, band of nine in"
        + " ten</text>\n"
        + (real
            ? "<text x=\"420\" y=\"24\" fill=\"#b3261e\">real: 2006 to June 2024</text>\n"
            : "");
  }

  private static String curve(String path, String colour) {
    return "<path fill=\"none\" stroke=\"%s\" stroke-width=\"2\" d=\"%s\"/>%n"
        .formatted(colour, path);
  }

  private static String line(List<Double> grid, double[] shares, boolean backwards) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < shares.length; i++) {
      int at = backwards ? shares.length - 1 - i : i;
      path.append(i == 0 && !backwards ? 'M' : 'L')
          .append(text("%.1f %.1f", x(grid.get(at)), y(shares[at])));
    }
    return path.toString();
  }

  private static double x(double level) {
    double done = StrictMath.log(level / LOW) / StrictMath.log(HIGH / LOW);
    return LEFT + done * (WIDTH - LEFT - RIGHT);
  }

  private static double y(double share) {
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

package org.alvhdesk.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.contracts.event.SliceV1;

/** Slices of a plausible size and content, every column a different number at every strike. */
final class WireSlices {
  private WireSlices() {}

  /** One SPXW slice of {@code strikes} strikes. */
  static SliceV1 slice(int strikes, LocalDate expiry) {
    double[][] c = new double[9][strikes];
    for (int i = 0; i < strikes; i++) {
      double strike = 2000 + 5.0 * i;
      double distance = (strike - 4500) / 300;
      double time = 60 * Math.exp(-0.5 * distance * distance);
      c[0][i] = strike;
      c[1][i] = round(Math.max(4500 - strike, 0) + time);
      c[2][i] = round(c[1][i] + 0.4);
      c[3][i] = round(Math.max(strike - 4500, 0) + time);
      c[4][i] = round(c[3][i] + 0.4);
      c[5][i] = 0.15 - 0.03 * distance + 0.004 * distance * distance;
      c[6][i] = 1 / (1 + Math.exp(distance));
      c[7][i] = 0.0013 * Math.exp(-0.5 * distance * distance);
      c[8][i] = 510.7 * Math.exp(-0.5 * distance * distance);
    }
    return new SliceV1(
        "replay:cboe:2022-01-31:2022-02-10/42/1",
        5,
        "s-0123456789abcdef01234567",
        "SPXW",
        expiry,
        Instant.parse("2022-02-04T21:14:00Z"),
        0.11,
        4500.53,
        0.9995,
        "DELAYED",
        "Cboe quote table",
        c[0],
        c[1],
        c[2],
        c[3],
        c[4],
        c[5],
        c[6],
        c[7],
        c[8]);
  }

  /** A complete SPX chain: 44 expiries of 235 strikes, 10,340 lines of a quote table. */
  static List<SliceV1> chain() {
    List<SliceV1> slices = new ArrayList<>();
    for (int i = 0; i < 44; i++) {
      slices.add(slice(235, LocalDate.of(2022, 2, 7).plusDays(i)));
    }
    return slices;
  }

  private static double round(double points) {
    return Math.round(points * 20) / 20.0;
  }
}

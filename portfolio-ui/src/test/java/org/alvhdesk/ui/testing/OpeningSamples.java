package org.alvhdesk.ui.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.rest.OpeningPreview;

/** Previews of an opening book. */
public final class OpeningSamples {
  private OpeningSamples() {}

  /** One condor and one hedge that an empty book would take. */
  public static OpeningPreview preview() {
    return new OpeningPreview(
        "positions.csv",
        Samples.HASH,
        LocalDate.of(2018, 1, 30),
        Samples.NOW,
        List.of(),
        List.of(),
        List.of(
            new OpeningPreview.Condor(
                "BASE",
                "SPXW",
                LocalDate.of(2018, 2, 16),
                2445,
                2520,
                2760,
                2835,
                3,
                usd("7.43"),
                usd("7.40"),
                usd("20271.00"),
                LocalDate.of(2018, 1, 2),
                List.of(2, 3, 4, 5))),
        List.of(
            new OpeningPreview.Hedge(
                "MID",
                "VIX 2018-03-21 25 call",
                LocalDate.of(2018, 3, 21),
                4,
                usd("0.45"),
                usd("180.00"),
                List.of(6))),
        usd("20271.00"),
        usd("180.00"),
        List.of(
            new OpeningPreview.Margin("CBOE_REG_T", usd("22500.00"), null),
            new OpeningPreview.Margin("PORTFOLIO_MARGIN", null, "a leg has no volatility")),
        List.of("run/import/2: taken as layer BASE, opened 2018-01-02; the file says neither"),
        null);
  }

  /** A bad row, for a book that is not empty. */
  public static OpeningPreview refused() {
    return new OpeningPreview(
        "positions.csv",
        Samples.HASH,
        LocalDate.of(2018, 1, 30),
        Samples.NOW,
        List.of(
            new OpeningPreview.RowError(
                6, "SHORT_VIX", "VIX 2018-03-21 25 call: the desk only buys VIX options")),
        List.of("the book holds condor positions: 1"),
        List.of(),
        List.of(),
        usd("0.00"),
        usd("0.00"),
        List.of(),
        List.of(),
        null);
  }

  private static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }
}

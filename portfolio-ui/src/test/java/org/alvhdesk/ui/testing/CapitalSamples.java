package org.alvhdesk.ui.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.contracts.rest.CapitalView;
import org.alvhdesk.contracts.rest.Figure;
import org.alvhdesk.contracts.rest.TraceLine;

/** Capital figures of a week, most of them with their reason: plausible, not measured. */
public final class CapitalSamples {
  private static final LocalDate OPENED = LocalDate.of(2018, 1, 22);
  private static final CapitalView.Fit TOO_FEW =
      new CapitalView.Fit(
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          "4 returns on dates that every series has, at least 36 needed");
  private static final CapitalView.Fit CAPM =
      new CapitalView.Fit(0.0312, 1.4, 0.215, 3.3, null, null, 0.41, 3, null);
  private static final CapitalView.Fit TWO =
      new CapitalView.Fit(0.0105, 0.6, 0.118, 1.9, -0.021, -2.6, 0.52, 3, null);

  private CapitalSamples() {}

  /** Serves the figures. */
  public static void serve() {
    StubServices.answer("GET /hedge/capital", capital());
  }

  public static CapitalView capital() {
    Figure none = new Figure(null, "2018-Q1: no figures");
    return new CapitalView(
        "sim:feb2018/42/1",
        "main",
        OPENED,
        LocalDate.of(2018, 1, 26),
        Samples.NOW,
        "MODEL",
        4,
        List.of(
            sleeve("ACCOUNT", "account", "751020.00", "1020.00", rate(0.1325), CAPM, TWO),
            sleeve("BOOK", "condors and hedge", "46800.00", "1020.00", rate(5.75), CAPM, TWO),
            sleeve("CONDORS", "condors", "45000.00", "1370.00", rate(9.1), TOO_FEW, TOO_FEW),
            sleeve("CONDOR_LAYER", "BASE", "45000.00", "1370.00", rate(9.1), TOO_FEW, TOO_FEW),
            sleeve(
                "HEDGE",
                "hedge",
                "1800.00",
                "-350.00",
                new CapitalView.Rates(
                    List.of(0.05, 1.75),
                    "the flows have 2 rates of return, none of them the return"),
                TOO_FEW,
                TOO_FEW)),
        new Figure(0.0375, null),
        List.of(
            new CapitalView.Use("margin of the condors", usd("45000.00"), new Figure(0.0252, null)),
            new CapitalView.Use(
                "hedge paid out of credits",
                usd("1800.00"),
                new Figure(null, "no condor cycle ended"))),
        new CapitalView.Quarters(
            List.of(
                new CapitalView.Quarter("2017-Q3", new Figure(0.0425, null), "PRESERVE"),
                new CapitalView.Quarter("2017-Q4", none, "NO_DATA")),
            "NO_DATA",
            "1 of 2 quarters lack a figure"),
        new TraceLine(
            "004-13",
            "IRR so far after hedge cost is at least the hurdle",
            "004",
            List.of(
                new TraceLine.Input(
                    "IRR so far", "5.7500", "decimal a year", Samples.NOW.toString(), "MODEL")),
            "8 % a year",
            "NOT_FIRED",
            "BOOK: what the book has earned covers the hurdle"),
        new CapitalView.Premium(
            0.018,
            null,
            null,
            0.0152,
            new Figure(null, "alvh.capital.buyback-yield is not configured")),
        new CapitalView.Control(
            Samples.NOW,
            usd("751020.00"),
            0.05,
            4,
            0.16,
            new Figure(0.4883, null),
            new Figure(1.31, null),
            new Figure(null, "MRP loses -1 USD at SPX -10 %"),
            9),
        new CapitalView.Drawdown(
            0.0042, LocalDate.of(2018, 1, 23), LocalDate.of(2018, 1, 24), null, 3L, null),
        LedgerSamples.ledger().hedge(),
        days(),
        List.of(
            new CapitalView.Reading("004-13", "0.08", "decimal", "FOUR42-004 irr.hurdle"),
            new CapitalView.Reading("003-11", "63", "sessions", "default of the platform"),
            new CapitalView.Reading("002-9", "shown", "choice", "LAYERED-002 report.waccAndIrr")));
  }

  private static List<CapitalView.Day> days() {
    double[] growth = {1, 1.0031, 0.9989, 1.0004, 1.0014};
    List<CapitalView.Day> days = new ArrayList<>();
    double high = 1;
    for (int i = 0; i < growth.length; i++) {
      high = Math.max(high, growth[i]);
      days.add(
          new CapitalView.Day(
              OPENED.plusDays(i),
              BigDecimal.valueOf(Math.round(750_000 * growth[i])).setScale(2),
              growth[i],
              1 - growth[i] / high,
              usd("342.50").multiply(BigDecimal.valueOf(i)),
              usd("-87.50").multiply(BigDecimal.valueOf(i))));
    }
    return days;
  }

  private static CapitalView.Rates rate(double rate) {
    return new CapitalView.Rates(List.of(rate), null);
  }

  private static CapitalView.Sleeve sleeve(
      String kind,
      String name,
      String capital,
      String gain,
      CapitalView.Rates irr,
      CapitalView.Fit capm,
      CapitalView.Fit two) {
    return new CapitalView.Sleeve(kind, name, usd(capital), usd(gain), irr, capm, two, 4, 1);
  }

  private static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }
}

package org.alvhdesk.ui.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.rest.ScenarioAnalysis;
import org.alvhdesk.contracts.rest.ScenarioRow;
import org.alvhdesk.contracts.rest.ShockWindowView;

/** One analysis of a small book. */
public final class ScenarioSamples {
  private ScenarioSamples() {}

  public static ScenarioAnalysis analysis() {
    return new ScenarioAnalysis(
        "main",
        "run-1",
        Instant.parse("2018-02-05T20:00:00Z"),
        "snapshot-1",
        "MODEL",
        2648.94,
        37.32,
        "methodology 3.7, daily OLS 2006-2024H1",
        List.of(
            row("DRIFT", "SPX -5 %", -0.05, "-7480.00", "732.00"),
            row("SHOCK", "2018-02-02..05", -0.041, "-15552.00", "6606.00")),
        new ScenarioAnalysis.Grid(
            List.of(-0.05, 0.0),
            List.of(0.0, 1.0),
            List.of(37.32, 74.64),
            List.of(List.of(usd("-800"), usd("-900")), List.of(usd("0"), usd("-10"))),
            List.of(List.of(usd("0"), usd("500")), List.of(usd("0"), usd("510"))),
            List.of(List.of(usd("-800"), usd("-400")), List.of(usd("0"), usd("500")))),
        0.5,
        List.of(
            new ScenarioAnalysis.Offset(
                "2018-02-02..05",
                3,
                List.of(
                    new ScenarioAnalysis.Leg(
                        "VIX 2018-03-21 28 call", 12, usd("1320.00"), usd("7776.00"))),
                usd("1320.00"),
                usd("1260.00"),
                0.512,
                null),
            new ScenarioAnalysis.Offset(
                "2022-01-03..24", null, List.of(), null, null, null, "the hedge loses in it")),
        new ScenarioAnalysis.BreakEvens(
            LocalDate.of(2018, 3, 16),
            List.of(
                new ScenarioAnalysis.Band("DRIFT", false, 2500.0, 2500.0, 2800.0, 2800.0),
                new ScenarioAnalysis.Band("SHOCK", true, 2490.5, 2499.0, null, null)),
            List.of("settled levels only")),
        List.of("VIX 2018-07-18 30 call has no quotes in this step and is missing"),
        List.of(
            new ScenarioAnalysis.Odds(
                "BASE",
                "SPXW",
                LocalDate.of(2018, 3, 16),
                39,
                9,
                2615,
                2665,
                2920,
                2970,
                0.7123,
                0.2841,
                0.2113),
            new ScenarioAnalysis.Odds(
                "SECOND",
                "SPXW",
                LocalDate.of(2018, 3, 2),
                25,
                5,
                2600,
                2675,
                2905,
                2980,
                null,
                null,
                null)));
  }

  public static ShockWindowView window() {
    return new ShockWindowView(
        "2020-02-21..03-16",
        LocalDate.of(2020, 2, 21),
        LocalDate.of(2020, 3, 16),
        -0.285,
        17.08,
        82.69,
        3.5,
        2.1,
        1.8,
        105.0,
        207.6,
        List.of());
  }

  public static ShockWindowView notStored() {
    return new ShockWindowView(
        "2013-05-10..13",
        LocalDate.of(2013, 5, 10),
        LocalDate.of(2013, 5, 13),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of("VVIX on 2013-05-13"));
  }

  private static ScenarioRow row(
      String family, String name, double spx, String condors, String hedge) {
    BigDecimal joint = usd(condors).add(usd(hedge));
    return new ScenarioRow(
        family, name, spx, 37.32, 60, usd(condors), usd(hedge), usd(hedge), joint, joint, 0.4, 0.4);
  }

  private static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }
}

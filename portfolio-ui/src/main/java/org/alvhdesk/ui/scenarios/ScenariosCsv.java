package org.alvhdesk.ui.scenarios;

import org.alvhdesk.contracts.rest.ScenarioAnalysis;
import org.alvhdesk.contracts.rest.ScenarioRow;
import org.alvhdesk.ui.csv.Csv;

/** Scenarios, then the grid, one line each, US dollars. */
final class ScenariosCsv {
  private ScenariosCsv() {}

  static String of(ScenarioAnalysis a) {
    Csv out =
        new Csv(
            "family",
            "scenario",
            "spx_return_decimal",
            "vix_to_points",
            "condors_usd",
            "hedge_usd",
            "joint_usd",
            "offset_decimal",
            "as_of_utc",
            "quality");
    for (ScenarioRow row : a.rows()) {
      out.line(
          row.family(),
          row.name(),
          row.spxMove(),
          row.vixTo(),
          row.condorUsd(),
          row.hedgeBeforeUsd(),
          row.jointBeforeUsd(),
          row.offsetBefore(),
          a.asOf(),
          a.quality());
    }
    ScenarioAnalysis.Grid grid = a.grid();
    for (int r = 0; r < grid.spxMoves().size(); r++) {
      for (int c = 0; c < grid.vixLevels().size(); c++) {
        out.line(
            "GRID",
            "",
            grid.spxMoves().get(r),
            grid.vixLevels().get(c),
            grid.condorUsd().get(r).get(c),
            grid.hedgeUsd().get(r).get(c),
            grid.jointUsd().get(r).get(c),
            null,
            a.asOf(),
            a.quality());
      }
    }
    return out.text();
  }
}

package org.alvhdesk.ui.condor;

import java.util.List;
import org.alvhdesk.contracts.rest.CondorChange.Scenario;
import org.alvhdesk.ui.book.ScenarioTable;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.Num;

/** Profit and loss of the condors per scenario, before and after a change, in families. */
public record CondorScenarios(List<Family> families) {

  /** One family of scenarios with what it means. */
  public record Family(String name, String meaning, List<Line> lines) {}

  /** One scenario, US dollars. */
  public record Line(String name, String spx, String vix, Num before, Num after) {}

  static CondorScenarios of(List<Scenario> rows) {
    return new CondorScenarios(
        rows.stream()
            .map(Scenario::family)
            .distinct()
            .map(
                id ->
                    new Family(
                        ScenarioTable.name(id),
                        ScenarioTable.meaning(id),
                        rows.stream()
                            .filter(r -> r.family().equals(id))
                            .map(CondorScenarios::line)
                            .toList()))
            .toList());
  }

  private static Line line(Scenario r) {
    return new Line(
        r.name(),
        Fmt.percentSigned(r.spxMove(), 1),
        Fmt.number(r.vixFrom(), 1) + " \u2192 " + Fmt.number(r.vixTo(), 1),
        Num.pnl(r.beforeUsd()),
        Num.pnl(r.afterUsd()));
  }
}

package org.alvhdesk.cli.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.alvhdesk.cli.rules.TriggerReport.Counted;
import org.alvhdesk.cli.rules.TriggerReport.Eve;
import org.alvhdesk.cli.table.TextTable;
import org.alvhdesk.strategy.trigger.EveCount;
import org.alvhdesk.strategy.trigger.TriggerFrequency;

/** A trigger report for people. */
final class TriggerText {
  private TriggerText() {}

  static List<String> lines(TriggerReport report) {
    List<String> lines =
        new ArrayList<>(
            TextTable.wrap(
                "",
                "  ",
                report.document().id()
                    + " version "
                    + report.document().version()
                    + ": "
                    + report.sessions().size()
                    + " sessions from "
                    + report.sessions().getFirst()
                    + " to "
                    + report.sessions().getLast()
                    + ", VIX spikes: "
                    + report.spikes().size()
                    + (report.breadth() ? "" : ", no breadth")));
    lines.add("");
    if (report.triggers().isEmpty()) {
      lines.add("it has no trigger");
      return lines;
    }
    lines.addAll(frequencies(report));
    lines.add("");
    lines.addAll(spikes(report));
    return lines;
  }

  private static List<String> frequencies(TriggerReport report) {
    TextTable table =
        TextTable.of(
            "rule",
            "*trigger",
            ">days on",
            ">known",
            ">share",
            ">a year",
            ">no data",
            ">eve",
            "warning");
    for (Counted t : report.triggers()) {
      TriggerFrequency f = t.frequency();
      EveCount eves = t.eves();
      table.row(
          t.series().ruleId(),
          t.told(),
          Integer.toString(f.on()),
          Integer.toString(f.on() + f.off()),
          f.share().isEmpty() ? "-" : format("%.1f %%", 100 * f.share().getAsDouble()),
          number(f.episodesPerYear()),
          Integer.toString(f.noData()),
          eves.on().size() + " of " + (eves.on().size() + eves.off().size()),
          t.warning().orElse(""));
    }
    return table.lines();
  }

  private static List<String> spikes(TriggerReport report) {
    TextTable table =
        TextTable.of("spike", ">rise", ">VIX before", ">close", "eve", "*on at the eve");
    for (Eve e : report.spikes()) {
      table.row(
          e.spike().session().toString(),
          format("%+.0f %%", 100 * e.rise()),
          format("%.2f", e.spike().before()),
          format("%.2f", e.spike().close()),
          e.eve().toString(),
          atTheEve(report, e.spike().session()));
    }
    return table.lines();
  }

  private static String atTheEve(TriggerReport report, LocalDate spike) {
    List<String> on = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Counted t : report.triggers()) {
      if (t.series().isUntold()) {
        continue; // its own line says what it needs
      }
      if (t.eves().on().contains(spike)) {
        on.add(t.series().name());
      } else if (t.eves().noData().contains(spike)) {
        unknown.add(t.series().name());
      }
    }
    return (on.isEmpty() ? "nothing" : String.join("; ", on))
        + (unknown.isEmpty() ? "" : " (no data: " + String.join("; ", unknown) + ")");
  }

  private static String number(OptionalDouble value) {
    return value.isEmpty() ? "-" : format("%.1f", value.getAsDouble());
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}

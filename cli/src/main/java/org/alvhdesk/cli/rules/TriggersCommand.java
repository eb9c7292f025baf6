package org.alvhdesk.cli.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.rules.TriggerReport.Counted;
import org.alvhdesk.cli.table.Result;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.trigger.TriggerState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./alvh rules triggers}: how often a rule set's triggers fired, and before which spikes.
 */
@Command(
    name = "triggers",
    description = {
      "How often each trigger of a rule set was on in stored history, and which were on at the eve"
          + " of each VIX spike.",
      "",
      "All sessions of DIR up to --to warm the indicators up; those from --from are counted."
    },
    footer = {
      "",
      "share     days on / (days on + days off); a day without data is in no share",
      "a year    episodes a year: runs of days on, by calendar years",
      "eve       spikes on whose eve it was on, of those where it could tell",
      "warning   RARE below 0.5 %%, STANDING above 80 %% of known days, NO DATA when none is known",
      "A spike is a VIX close 30 %% or more above the close before; further ones less than ten",
      "sessions after the first belong to it. The eve is the session before.",
      "--days prints the days on alone, one a line; with --json those without data, too."
    },
    sortOptions = false)
final class TriggersCommand implements Callable<Integer> {
  private final Streams streams;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID|FILE", description = "A shipped rule set, or a file.")
  private String name;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Files in the providers' formats: SPX, VIX; VX, VVIX and breadth if there.")
  private Path data;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First day counted; default the first of SPX and VIX.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day; default the last there is.")
  private LocalDate to;

  @Option(
      names = "--days",
      paramLabel = "TRIGGER",
      description = "Only the days on of one trigger: its name, a part of it, or its rule.")
  private String days;

  @Mixin private Result result;

  TriggersCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (from != null && to != null && to.isBefore(from)) {
      throw new ParameterException(
          spec.commandLine(), "--from " + from + " is after --to " + to + ": swap them");
    }
    RuleDocument document = Documents.require(name);
    StoredHistory stored = StoredHistory.read(data, Optional.ofNullable(to));
    stored.notes().forEach(n -> streams.err().println("alvh: " + n));
    TriggerReport report = TriggerReport.of(document, stored.past(), Optional.ofNullable(from));
    if (days == null) {
      result.write(streams.out(), () -> TriggerText.lines(report), () -> TriggerJson.of(report));
    } else {
      Counted one = report.trigger(days);
      result.write(
          streams.out(),
          () -> one.days(TriggerState.ON).stream().map(LocalDate::toString).toList(),
          () -> TriggerJson.days(report, one));
    }
    return 0;
  }
}

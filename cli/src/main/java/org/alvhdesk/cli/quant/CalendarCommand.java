package org.alvhdesk.cli.quant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.table.Output;
import org.alvhdesk.cli.table.RowWriter;
import org.alvhdesk.cli.table.TableReader;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./alvh quant calendar}: the expiries of a root between two days. */
@Command(
    name = "calendar",
    description = "The expiries of a root between two days, as CSV.",
    sortOptions = false)
final class CalendarCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("expiry", "weekday", "root", "settlement_ct", "settlement_utc");

  private final Streams streams;
  @Spec private CommandSpec spec;

  @Option(names = "--root", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
  private OptionRoot root;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "D",
      description = "First day, 2026-01-01.")
  private LocalDate from;

  @Option(names = "--to", required = true, paramLabel = "D", description = "Last day, included.")
  private LocalDate to;

  @Option(names = "--json", description = "A JSON array of objects instead of CSV.")
  private boolean json;

  @Option(
      names = "--out",
      defaultValue = TableReader.STANDARD,
      paramLabel = "FILE",
      description = "Where the result goes; default stdout (-).")
  private String out;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This text.")
  private boolean help;

  CalendarCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (to.isBefore(from)) {
      throw new ParameterException(
          spec.commandLine(), "--from " + from + " is after --to " + to + ": swap them");
    }
    try (Output output = Output.to(out, streams.out())) {
      RowWriter rows = RowWriter.to(output.stream(), COLUMNS, json);
      for (LocalDate day :
          Expiries.between(root, from.minusDays(1), Expiries.daysTo(to, from) + 1)) {
        Instant settlement = root.settlementOf(day);
        rows.text(day.toString())
            .text(day.getDayOfWeek().toString())
            .text(root.toString())
            .text(settlement.atZone(OptionRoot.CHICAGO).toOffsetDateTime().toString())
            .text(settlement.atOffset(ZoneOffset.UTC).toString())
            .endRow();
      }
      rows.finish();
      output.commit();
    }
    return 0;
  }
}

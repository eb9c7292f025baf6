package org.alvhdesk.cli.simulate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.table.Json;
import org.alvhdesk.cli.table.Result;
import org.alvhdesk.cli.table.TextTable;
import org.alvhdesk.market.files.MissingMarketData;
import org.alvhdesk.market.files.PastFiles;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.simulation.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./alvh simulate stats}: the figures of many simulated years beside the real ones. */
@Command(
    name = "stats",
    description = {
      "Statistics of a simulated market over many years and, with --data, of the real one by the"
          + " same code."
    },
    footer = {
      "",
      "Runs are 4,654 sessions long, as many as from 2006 to June 2024. mean is over the runs; one",
      "run in twenty is below 5 % and one above 95 %. A real figure outside is marked *."
    },
    sortOptions = false)
final class StatsCommand implements Callable<Integer> {
  private static final LocalDate REAL_FROM = LocalDate.of(2006, 1, 1);
  private static final LocalDate REAL_TO = LocalDate.of(2024, 6, 30);

  private final Streams streams;
  @Spec private CommandSpec spec;

  @Option(
      names = "--scenario",
      defaultValue = "free",
      paramLabel = "NAME",
      description = "Which simulated market; default free, the one without a script.")
  private String scenario;

  @Option(
      names = "--years",
      defaultValue = "1000",
      paramLabel = "N",
      description = "Years of 252 sessions, rounded to whole runs; default 1000.")
  private int years;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Seed of the first run; the others count up. Default 1.")
  private long seed;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Real files in the providers' formats, of which 2006 to June 2024 is used.")
  private Path data;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Also write a picture of the distribution of VIX.")
  private Path svg;

  @Mixin private Result result;

  StatsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (years < 1) {
      throw new ParameterException(spec.commandLine(), "--years needs 1 or more, not " + years);
    }
    Optional<Stretch> real = Optional.ofNullable(data).map(StatsCommand::read);
    Ensemble ensemble = Ensemble.of(chosen(), years, seed);
    if (svg != null) {
      try {
        Files.writeString(svg, VixChart.svg(ensemble, real));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write " + svg, e);
      }
    }
    result.write(streams.out(), () -> lines(ensemble, real), () -> json(ensemble, real));
    return 0;
  }

  private Scenario chosen() {
    try {
      return Scenario.of(scenario);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static Stretch read(Path dir) {
    try {
      List<SessionClose> closes =
          PastFiles.read(dir).past().closes().stream()
              .filter(c -> !c.session().isBefore(REAL_FROM) && !c.session().isAfter(REAL_TO))
              .toList();
      return new Stretch(closes);
    } catch (MissingMarketData | IllegalArgumentException e) {
      throw new DataProblem(e.getMessage(), e);
    }
  }

  private List<String> lines(Ensemble ensemble, Optional<Stretch> real) {
    TextTable table = TextTable.of("statistic", ">real", ">mean", ">5 %", ">95 %", "");
    for (Statistic statistic : Statistic.values()) {
      Ensemble.Range range = ensemble.range(statistic);
      double known = real.map(statistic::of).orElse(Double.NaN);
      table.row(
          statistic.label(),
          number(known),
          number(range.mean()),
          number(range.low()),
          number(range.high()),
          Double.isNaN(known) || range.holds(known) ? "" : "*");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "sim:%s, %d runs of %d sessions, %.0f years, seeds from %d",
            scenario,
            ensemble.runs().size(),
            Ensemble.SESSIONS,
            ensemble.years(),
            seed));
    lines.add("");
    lines.addAll(table.lines());
    return lines;
  }

  private ObjectNode json(Ensemble ensemble, Optional<Stretch> real) {
    ObjectNode node =
        Json.object()
            .put("market", "sim:" + scenario)
            .put("runs", ensemble.runs().size())
            .put("sessions", Ensemble.SESSIONS)
            .put("seed", seed);
    ArrayNode rows = node.putArray("statistics");
    for (Statistic statistic : Statistic.values()) {
      Ensemble.Range range = ensemble.range(statistic);
      ObjectNode row = rows.addObject().put("id", statistic.name()).put("label", statistic.label());
      real.ifPresent(r -> row.put("real", statistic.of(r)));
      row.put("mean", range.mean()).put("low", range.low()).put("high", range.high());
    }
    return node;
  }

  private static String number(double value) {
    return Double.isNaN(value)
        ? "-"
        : String.format(Locale.ROOT, Math.abs(value) < 3 ? "%.3f" : "%.2f", value);
  }
}

package org.alvhdesk.cli.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.alvhdesk.approval.drift.BandLint;
import org.alvhdesk.approval.drift.DriftBands;
import org.alvhdesk.approval.policy.PolicyDocument;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.table.Json;
import org.alvhdesk.cli.table.Result;
import org.alvhdesk.cli.table.TextTable;
import org.alvhdesk.market.files.MissingMarketData;
import org.alvhdesk.market.files.PastFiles;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.rulefiles.PolicyFile;
import org.alvhdesk.rulefiles.PolicyLibrary;
import org.alvhdesk.rulefiles.RuleFileException;
import org.alvhdesk.strategy.joint.calm.CalmDay;
import org.alvhdesk.strategy.joint.calm.CalmMoves;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./alvh policy lint}: whether the drift bands of a policy leave a calm day alone. */
@Command(
    name = "lint",
    description = {
      "Whether the drift bands of an approval policy leave a calm day alone, measured on stored"
          + " daily closes of SPX and VIX."
    },
    footer = {
      "",
      "Calm days are those on which neither index moves more than on half of all days. Their daily",
      "moves are scaled to 15 minutes by the root of time, and a reference book is priced before",
      "and after: a lower bound, since minutes that jump are not in it. At most 5 % may go stale.",
      "Exit code 1 when the bands fail. How it is measured: docs/security/drift.md."
    },
    sortOptions = false)
final class PolicyLintCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "ID|FILE", description = "A shipped policy, or a file.")
  private String name;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Files of the providers with daily closes of SPX and VIX.")
  private Path data;

  @Option(
      names = "--sessions",
      paramLabel = "N",
      description = "How many of the last sessions are looked at; default 1000.")
  private int sessions = 1000;

  @Option(
      names = "--delay",
      paramLabel = "MINUTES",
      description = "How late the desk's quotes are at best; 15 for free ones, default 0.")
  private int delay;

  @Mixin private Result result;

  PolicyLintCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    DriftBands bands = policy().bands();
    BandLint.Report report =
        BandLint.lint(
            bands,
            CalmMoves.of(closes(), BandLint.MINUTES).stream()
                .map(effect -> new BandLint.Move(effect.stressLossShare(), effect.offsetPoints()))
                .toList(),
            Duration.ofMinutes(delay));
    result.write(streams.out(), () -> text(bands, report), () -> json(bands, report));
    return report.failed() ? 1 : 0;
  }

  private PolicyDocument policy() {
    if (PolicyLibrary.SHIPPED.contains(name)) {
      return PolicyLibrary.shipped(name);
    }
    try {
      Path file = Path.of(name);
      return PolicyFile.read(
          file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new DataProblem(
          "cannot read " + name + "; shipped are " + String.join(", ", PolicyLibrary.SHIPPED), e);
    } catch (RuleFileException e) {
      throw new DataProblem(e.getMessage(), e);
    }
  }

  private List<CalmDay.Close> closes() {
    try {
      List<SessionClose> all = PastFiles.read(data).past().closes();
      return all.subList(Math.max(0, all.size() - Math.max(1, sessions)), all.size()).stream()
          .map(close -> new CalmDay.Close(close.session(), close.spx(), close.vix()))
          .toList();
    } catch (MissingMarketData e) {
      throw new DataProblem(e.getMessage(), e);
    }
  }

  private List<String> text(DriftBands bands, BandLint.Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        name
            + ": "
            + (report.failed() ? "fails" : "passes")
            + ", "
            + report.stale()
            + " of "
            + report.moves()
            + " calm moves of "
            + BandLint.MINUTES
            + " minutes leave the bands");
    lines.add(
        String.format(
            Locale.ROOT,
            "  stress loss: band %.2f %%, 95 of 100 calm moves stay within %.2f %%",
            100 * bands.stressLossShare(),
            100 * report.largestStressLossShare()));
    lines.add(
        String.format(
            Locale.ROOT,
            "  offset: band %.2f points, 95 of 100 calm moves stay within %.2f points",
            100 * bands.offsetPoints(),
            100 * report.largestOffsetPoints()));
    note(bands).ifPresent(note -> lines.addAll(TextTable.wrap("  ", "      ", "note: " + note)));
    report.errors().forEach(error -> lines.addAll(TextTable.wrap("  ", "      ", error)));
    return lines;
  }

  /** What passes, and yet refuses the quality that the live market delivers for free. */
  private Optional<String> note(DriftBands bands) {
    return delay == 0
        ? BandLint.delayed(bands.quotes(), BandLint.PROVIDERS_DELAY)
            .map(why -> "on --market live, " + why + "; give --delay for another source")
        : Optional.empty();
  }

  private ObjectNode json(DriftBands bands, BandLint.Report report) {
    ObjectNode node =
        Json.object()
            .put("policy", name)
            .put("failed", report.failed())
            .put("minutes", BandLint.MINUTES)
            .put("calmMoves", report.moves())
            .put("stale", report.stale())
            .put("stressLossShare", bands.stressLossShare())
            .put("calmStressLossShare", report.largestStressLossShare())
            .put("offsetPoints", bands.offsetPoints())
            .put("calmOffsetPoints", report.largestOffsetPoints());
    node.set("notes", Json.texts(note(bands).stream().toList()));
    node.set("errors", Json.texts(report.errors()));
    return node;
  }
}

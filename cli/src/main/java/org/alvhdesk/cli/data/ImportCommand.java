package org.alvhdesk.cli.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.table.Output;
import org.alvhdesk.cli.table.RecordJson;
import org.alvhdesk.market.files.intake.IntakeOptions;
import org.alvhdesk.market.store.imports.FileOutcome;
import org.alvhdesk.market.store.imports.FileOutcome.Outcome;
import org.alvhdesk.market.store.imports.HistoryImport;
import org.alvhdesk.market.store.imports.HistoryImport.Given;
import org.alvhdesk.market.store.imports.ImportRuns;
import org.alvhdesk.market.store.view.HistoryViews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./alvh data import}: files in providers' formats become history. */
@Command(
    name = "import",
    description = {
      "Files in providers' formats become history; what they are is found out from their content.",
      "Each file is stored whole or not at all. The same file again changes nothing; a value that",
      "changed becomes a new version beside the old one; sources that disagree are both kept."
    },
    footer = {
      "",
      "Exit codes: 0 every file was understood, 1 some were not (the others are stored), 2 wrong use."
    },
    sortOptions = false)
final class ImportCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR|FILE",
      description = "Directories with all they hold, or files; plain or gzip.")
  private List<Path> paths;

  @Mixin private StateHistory history;
  @Mixin private OwnColumns own;

  @Option(
      names = "--again",
      description = "Also files whose bytes were stored before: a newer version may read more.")
  private boolean again;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "The whole report as JSON to FILE (- for stdout instead of the text).")
  private String json;

  ImportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    for (Path path : paths) {
      if (!Files.isReadable(path)) {
        throw new ParameterException(spec.commandLine(), "cannot read " + path);
      }
    }
    List<Given> files = GivenFiles.of(paths, options());
    if (files.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "there is no file in " + paths);
    }
    long begin = System.nanoTime();
    ImportRuns.Run run =
        history.use(
            this::say,
            store ->
                new HistoryImport(
                        store, "command line", System.getProperty("user.name", "unknown"), again)
                    .run(files, Clock.systemUTC(), this::done));
    report(run, (System.nanoTime() - begin) / 1e9);
    return run.count(Outcome.NOT_UNDERSTOOD) > 0 ? 1 : 0;
  }

  private IntakeOptions options() {
    try {
      return own.options();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void say(String line) {
    streams.err().println("alvh: " + line);
  }

  private void done(int number, int all, FileOutcome f) {
    streams
        .err()
        .printf(
            Locale.ROOT,
            "alvh: file %d of %d  %s  %s%n",
            number,
            all,
            f.name(),
            switch (f.outcome()) {
              case STORED -> String.format(Locale.ROOT, "%,d rows", f.counts().read());
              case KNOWN -> "known";
              case NOT_UNDERSTOOD -> "not understood";
            });
  }

  private void report(ImportRuns.Run run, double seconds) {
    if (json != null) {
      try (Output output = Output.to(json, streams.out())) {
        RecordJson.write(output.stream(), HistoryViews.run(run));
        output.commit();
      }
    }
    if (!"-".equals(json)) {
      StringBuilder text = new StringBuilder();
      ImportText.lines(run, seconds).forEach(l -> text.append(l).append('\n'));
      Text.write(streams.out(), text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}

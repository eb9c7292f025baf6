package org.alvhdesk.cli.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.market.files.intake.IntakeOptions;
import org.alvhdesk.market.sources.FetchOutcome;
import org.alvhdesk.market.sources.MarketDataSource;
import org.alvhdesk.market.sources.SourceFile;
import org.alvhdesk.market.sources.http.RawFolder;
import org.alvhdesk.market.sources.http.Web;
import org.alvhdesk.market.sources.provider.Catalogue;
import org.alvhdesk.market.sources.provider.FetchRun;
import org.alvhdesk.market.sources.provider.SourceSetting;
import org.alvhdesk.market.sources.provider.SourceSettings;
import org.alvhdesk.market.sources.provider.Sources;
import org.alvhdesk.market.store.imports.FileOutcome.Outcome;
import org.alvhdesk.market.store.imports.HistoryImport;
import org.alvhdesk.market.store.imports.HistoryImport.Given;
import org.alvhdesk.market.store.imports.ImportRuns;
import org.alvhdesk.quant.calendar.TradingCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./alvh data fetch}: the providers' own files become history. */
@Command(
    name = "fetch",
    description = {
      "Downloads what the rules read from the providers, keeps every file as it came in",
      "STATE/sources and imports it. What is held already is asked for conditionally; a source that",
      "is down stops no other. Personal use: docs/data/providers.md says what each provider allows."
    },
    footer = {
      "",
      "Keys and addresses are environment variables: ALVH_SOURCES_FRED_KEY,",
      "ALVH_SOURCES_TRADIER_TOKEN, ALVH_SOURCES_MASSIVE_KEY, ALVH_SOURCES_CONTACT and others",
      "(docs/data/providers.md).",
      "Exit codes: 0 all that was asked for is stored, 1 something did not come or was not",
      "understood (the rest is stored), 2 wrong use."
    },
    sortOptions = false)
final class FetchCommand implements Callable<Integer> {
  private static final Duration SHOWN_WAIT = Duration.ofSeconds(3);

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description =
          "First session wanted of VX contracts (index files are always whole); default"
              + " 2004-03-26, the first there is.")
  private LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Last session wanted; default today, with the option chains of now.")
  private LocalDate to;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "SOURCE",
      description = "Only these sources; --dry-run lists them.")
  private List<String> only = List.of();

  @Option(names = "--dry-run", description = "Say what would be fetched from where; ask nobody.")
  private boolean dryRun;

  @Mixin private StateHistory history;

  FetchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    LocalDate today = LocalDate.now(clock.withZone(TradingCalendar.NEW_YORK));
    LocalDate first = from == null ? Catalogue.FIRST_VX : from;
    LocalDate last = to == null ? today : to;
    if (first.isAfter(last)) {
      throw new ParameterException(
          spec.commandLine(), "--from " + first + " is after --to " + last);
    }
    RawFolder raw = new RawFolder(history.folder().resolve("sources"));
    Sources sources = sources(clock, raw);
    List<Catalogue.Item> items =
        Catalogue.items(sources, first, last, today, known(sources, new LinkedHashSet<>(only)));
    if (dryRun) {
      print(FetchText.plan(items, true));
      return 0;
    }
    print(FetchText.plan(items, false));
    List<Catalogue.Item> usable =
        items.stream().filter(i -> i.source().info().missing().isEmpty()).toList();
    List<FetchRun.Result> results = FetchRun.of(usable, this::fetched);
    print(FetchText.report(results));
    int imported = store(results, raw, clock);
    boolean failed = results.stream().anyMatch(FetchText::failed);
    return failed || imported != 0 ? 1 : 0;
  }

  private Sources sources(Clock clock, RawFolder raw) {
    try {
      SourceSettings settings = SourceSettings.read(FetchCommand::setting);
      SplittableRandom jitter = new SplittableRandom();
      return Sources.of(
          settings, Web.of(settings.http(), clock, this::pause, jitter::nextDouble, raw));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static Optional<String> setting(SourceSetting setting) {
    return Optional.ofNullable(System.getProperty(setting.property()))
        .or(() -> Optional.ofNullable(System.getenv(setting.variable())));
  }

  private Set<String> known(Sources sources, Set<String> wanted) {
    List<String> ids = sources.all().stream().map(MarketDataSource::info).map(i -> i.id()).toList();
    List<String> unknown = wanted.stream().filter(w -> !ids.contains(w)).toList();
    if (!unknown.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--only: there is no source "
              + String.join(", ", unknown)
              + "; there are "
              + String.join(", ", ids));
    }
    return wanted;
  }

  private int store(List<FetchRun.Result> results, RawFolder raw, Clock clock) {
    List<Given> files = new ArrayList<>();
    for (FetchRun.Result result : results) {
      if (result.outcome() instanceof FetchOutcome.Got(SourceFile file)) {
        Path path = raw.path(result.item().source().info().id(), file.name());
        files.add(GivenFiles.given(path, file.name(), IntakeOptions.none()));
      }
    }
    if (files.isEmpty()) {
      say("nothing came; the history stays as it is");
      return 0;
    }
    long begin = System.nanoTime();
    ImportRuns.Run run =
        history.use(
            this::say,
            store ->
                new HistoryImport(
                        store, "download", System.getProperty("user.name", "unknown"), false)
                    .run(
                        files,
                        clock,
                        (number, all, f) ->
                            say("import " + number + " of " + all + "  " + f.name())));
    print(ImportText.lines(run, (System.nanoTime() - begin) / 1e9));
    return (int) run.count(Outcome.NOT_UNDERSTOOD);
  }

  private void fetched(int number, int all, FetchRun.Result result) {
    say(
        String.format(
            Locale.ROOT,
            "fetch %d of %d  %s  %s: %s",
            number,
            all,
            result.item().source().info().id(),
            result.item().wish().text(),
            FetchText.outcome(result.outcome())));
  }

  private void pause(Duration time) throws InterruptedException {
    if (time.compareTo(SHOWN_WAIT) >= 0) {
      say("waiting " + time.toSeconds() + " s");
    }
    Thread.sleep(time);
  }

  private void say(String line) {
    streams.err().println("alvh: " + line);
  }

  private void print(List<String> lines) {
    Text.write(
        streams.out(),
        lines.stream()
            .collect(Collectors.joining("\n", "", "\n"))
            .getBytes(StandardCharsets.UTF_8));
  }
}

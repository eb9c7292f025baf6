package org.alvhdesk.cli.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alvhdesk.cli.table.TextTable;
import org.alvhdesk.market.sources.FetchFailure.Kind;
import org.alvhdesk.market.sources.FetchOutcome;
import org.alvhdesk.market.sources.SourceFile;
import org.alvhdesk.market.sources.SourceInfo;
import org.alvhdesk.market.sources.provider.Catalogue;
import org.alvhdesk.market.sources.provider.FetchRun;

/** What will be and was fetched, for people. */
final class FetchText {
  private FetchText() {}

  /** What will be fetched from where, by source; with every address when {@code addresses}. */
  static List<String> plan(List<Catalogue.Item> items, boolean addresses) {
    Map<SourceInfo, List<Catalogue.Item>> bySource =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    i -> i.source().info(), LinkedHashMap::new, Collectors.toList()));
    TextTable table = TextTable.of("source", ">files", "from", "quality", "*note");
    bySource.forEach(
        (source, own) ->
            table.row(
                source.id(),
                Integer.toString(own.size()),
                source.base().toString(),
                source.delay().name(),
                source.missing().orElse(source.offers())));
    List<String> lines = new ArrayList<>(table.lines());
    if (addresses) {
      bySource.forEach(
          (source, own) -> {
            lines.add("");
            lines.add(source.title() + ". " + source.terms());
            own.forEach(
                i ->
                    i.source()
                        .addresses(i.wish())
                        .forEach(a -> lines.add("  " + i.wish().text() + "  " + a)));
          });
    }
    return lines;
  }

  /** What came, by source, and every failure in words. */
  static List<String> report(List<FetchRun.Result> results) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    List<String> failures = new ArrayList<>();
    for (FetchRun.Result r : results) {
      int[] count = counts.computeIfAbsent(r.item().source().info().id(), k -> new int[4]);
      count[column(r.outcome())]++;
      if (failed(r) && r.outcome() instanceof FetchOutcome.Failed(var failure)) {
        failures.addAll(
            TextTable.wrap("  " + r.item().wish().text() + ": ", "      ", failure.words()));
      }
    }
    TextTable table = TextTable.of("source", ">new", ">unchanged", ">not there", ">failed");
    counts.forEach(
        (source, n) -> table.row(source, text(n[0]), text(n[1]), text(n[2]), text(n[3])));
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.addAll(table.lines());
    if (!failures.isEmpty()) {
      lines.add("");
      lines.add("did not come; what is held of it stays, the next fetch tries again:");
      lines.addAll(failures);
    }
    return lines;
  }

  /** True when a file should have come and did not. */
  static boolean failed(FetchRun.Result result) {
    return column(result.outcome()) == 3;
  }

  /** One outcome in a few words. */
  static String outcome(FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Got(SourceFile f) ->
          f.fresh()
              ? String.format(Locale.ROOT, "%,d bytes", f.content().length)
              : "unchanged since " + f.fetchedAt();
      case FetchOutcome.Failed(var failure) ->
          failure.kind() == Kind.NOT_FOUND ? "the provider has none" : failure.words();
      case FetchOutcome.NotConfigured(String what) -> what;
    };
  }

  private static int column(FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Got(SourceFile f) -> f.fresh() ? 0 : 1;
      case FetchOutcome.Failed(var failure) -> failure.kind() == Kind.NOT_FOUND ? 2 : 3;
      case FetchOutcome.NotConfigured c -> 3;
    };
  }

  private static String text(int n) {
    return Integer.toString(n);
  }
}

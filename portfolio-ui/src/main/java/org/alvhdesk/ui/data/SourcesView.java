package org.alvhdesk.ui.data;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alvhdesk.contracts.rest.SourceView;
import org.alvhdesk.ui.format.Fmt;

/** The market and the providers, as the page shows them. */
record SourcesView(Market market, List<Row> providers) {
  /**
   * The market that is played.
   *
   * @param live how a live market is doing; null of another
   */
  record Market(
      String id, String statement, String indexQuality, String optionQuality, Live live) {}

  /** A live market. */
  record Live(
      String phase,
      String tone,
      String words,
      String asOf,
      String age,
      String fetched,
      String next) {}

  /**
   * A provider.
   *
   * @param note what is missing, or what went wrong last; empty when all is well
   */
  record Row(
      String id,
      String statement,
      String quality,
      String state,
      String tone,
      String address,
      String lastGood,
      String age,
      String next,
      String note,
      String terms) {}

  /** From the interface: the first is the market, the others are providers. */
  static SourcesView of(List<SourceView> sources) {
    SourceView first = sources.getFirst();
    return new SourcesView(
        new Market(
            first.id(),
            first.statement(),
            first.indexQuality(),
            first.optionQuality(),
            first.live() == null ? null : live(first.live())),
        sources.stream().filter(s -> s.provider() != null).map(SourcesView::row).toList());
  }

  private static Live live(SourceView.Live l) {
    return new Live(
        switch (l.phase()) {
          case "NO_HISTORY" -> "waits for history";
          case "FOLLOWING" -> "follows";
          case "STALE" -> "no news";
          case "CLOSED" -> "no session";
          default -> "starting";
        },
        switch (l.phase()) {
          case "FOLLOWING" -> "good";
          case "NO_HISTORY", "STALE" -> "bad";
          default -> "wait";
        },
        l.words(),
        Fmt.marketTime(l.asOf()),
        age(l.ageSeconds()),
        Fmt.wallTime(l.fetchedAt()),
        Fmt.wallTime(l.nextFetch()));
  }

  private static Row row(SourceView s) {
    SourceView.Provider p = s.provider();
    return new Row(
        s.id(),
        s.statement(),
        s.optionQuality(),
        switch (p.breaker()) {
          case "NOT_CONFIGURED" -> "not configured";
          case "OPEN" -> "left alone";
          case "HALF_OPEN" -> "tried again";
          default -> p.received() > 0 ? "works" : "not asked";
        },
        switch (p.breaker()) {
          case "OPEN" -> "bad";
          case "HALF_OPEN" -> "wait";
          default -> p.lastError() != null ? "bad" : p.received() > 0 ? "good" : "";
        },
        p.address(),
        Fmt.wallTime(p.lastGood()),
        age(p.ageSeconds()),
        Fmt.wallTime(p.nextAllowed()),
        Objects.requireNonNullElse(p.missing(), Objects.requireNonNullElse(p.lastError(), "")),
        p.terms());
  }

  /** Such as {@code 25 s}, {@code 12 min} or {@code 3 h}. */
  static String age(Long seconds) {
    if (seconds == null) {
      return Fmt.NONE;
    }
    Duration age = Duration.ofSeconds(seconds);
    if (age.toMinutes() < 2) {
      return age.toSeconds() + " s";
    }
    return age.toHours() < 2
        ? age.toMinutes() + " min"
        : age.toDays() < 2 ? age.toHours() + " h" : age.toDays() + " d";
  }
}

package org.alvhdesk.market.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.Issues;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.SessionClose;

/**
 * A market's past from files in the providers' formats: closes, breadth, publications, events. Only
 * SPX and VIX must be there.
 *
 * @param past everything in the files; {@link MarketPast#knownAt} cuts it to a decision
 * @param report what was read and what was left out
 */
public record PastFiles(MarketPast past, ImportReport report) {

  /**
   * Reads the files in {@code dir} and two levels below it.
   *
   * @throws MissingMarketData when SPX or VIX is missing; the message says what is looked for
   */
  public static PastFiles read(Path dir) {
    ProviderFiles files = ProviderFiles.in(dir);
    ImportReport.Builder report = new ImportReport.Builder();
    DailyLevels levels = DailyLevels.load(files, report);
    LocalDate last = levels.spx().closes().lastKey();
    MarketPast past = around(levels.closes(levels.first(), last, report), files, report);
    return new PastFiles(past, report.build());
  }

  /** The past of {@code closes} with what else is in {@code files}. */
  static MarketPast around(
      List<SessionClose> closes, ProviderFiles files, ImportReport.Builder report) {
    Map<LocalDate, Issues> issues = BreadthFiles.load(files, report);
    EventFile events = EventFile.load(files, report);
    Besides besides = Besides.load(files, report);
    return MarketPast.of(
            closes.stream()
                .map(c -> besides.of(c.with(Optional.ofNullable(issues.get(c.session())))))
                .toList(),
            Quality.SETTLED)
        .with(PublicationFiles.load(files, events, report), events.events());
  }

  /**
   * What rules watch beside SPX, VIX and VX: how steep the smile is (000-14) and REITs over the
   * index (004-18). The ratio is of closes as the files have them: where one is adjusted for
   * dividends and the other is not it drifts, slowly beside the 63 closes that it is compared with.
   */
  private record Besides(
      Optional<IndexSeries> skew, Optional<IndexSeries> vnq, Optional<IndexSeries> spy) {
    static Besides load(ProviderFiles files, ImportReport.Builder report) {
      return new Besides(
          IndexSeries.load("SKEW", files.index("SKEW"), report),
          IndexSeries.load("VNQ", files.index("VNQ"), report),
          IndexSeries.load("SPY", files.index("SPY"), report));
    }

    SessionClose of(SessionClose close) {
      LocalDate day = close.session();
      return close.with(on(skew, day), SessionClose.reitRatio(on(vnq, day), on(spy, day)));
    }

    private static OptionalDouble on(Optional<IndexSeries> series, LocalDate day) {
      return series.map(s -> s.on(day)).orElse(OptionalDouble.empty());
    }
  }
}

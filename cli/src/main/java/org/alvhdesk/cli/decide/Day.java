package org.alvhdesk.cli.decide;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.files.MissingMarketData;
import org.alvhdesk.market.files.PastFiles;
import org.alvhdesk.market.files.ReplayPath;
import org.alvhdesk.market.files.StoredDay;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.desk.DeskSituation;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation;
import org.alvhdesk.strategy.joint.DriftLink;
import org.alvhdesk.strategy.joint.ScenarioSet;
import org.alvhdesk.strategy.joint.history.DriftBetaEstimator;
import org.alvhdesk.strategy.joint.history.DriftBetas;
import org.alvhdesk.strategy.joint.history.History;
import org.alvhdesk.strategy.joint.history.ShockWindow;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.signal.HistorySignals;
import org.alvhdesk.strategy.signal.Signals;

/**
 * What files say of one day.
 *
 * @param stored levels and quotes
 * @param signals the past, as a decision of that moment knows it
 * @param betas measured over the daily changes before the decision that the rule sets ask for
 * @param notes what a reader must know of all that
 */
record Day(StoredDay stored, Signals signals, DriftBetas betas, List<String> notes) {
  /** Calendar days that hold at least one session, and some more for holidays. */
  private static final double DAYS_A_SESSION = 1.5;

  private static final int SPARE_DAYS = 22;

  /**
   * The day.
   *
   * @param window daily changes of the measured betas (000-3)
   * @throws DataProblem when the levels of {@code date} are not in {@code dir}
   */
  static Day read(Path dir, LocalDate date, int window) {
    try {
      StoredDay stored = StoredDay.read(dir, date);
      MarketState state = stored.state();
      PastFiles past = PastFiles.read(dir);
      LocalDate last = state.lastOfSession() ? date : TradingCalendar.previousBusinessDay(date);
      List<String> notes = new ArrayList<>(stored.notes());
      past.report().counts().forEach((reason, n) -> notes.add("past: " + n + " times " + reason));
      return new Day(
          stored,
          HistorySignals.of(past.past(), date, state.lastOfSession()),
          betas(dir, last, window),
          notes);
    } catch (MissingMarketData e) {
      throw new DataProblem(e.getMessage(), e);
    }
  }

  private static DriftBetas betas(Path dir, LocalDate last, int window) {
    int days = (int) (window * DAYS_A_SESSION) + SPARE_DAYS;
    List<MarketState> year =
        ReplayPath.open(dir, Optional.of(last.minusDays(days)), Optional.of(last)).states();
    return DriftBetaEstimator.trailing(History.ofStates(year), last, window);
  }

  /**
   * What the desk knows, with {@code book} held.
   *
   * @param more shocks beside the named ones
   */
  DeskSituation situation(Capital capital, HeldBook book, DriftLink link, List<ShockWindow> more) {
    MarketState state = stored.state();
    List<Slice> slices = stored.slices(book.listing());
    return new DeskSituation(
        state.session(),
        state.marketTime(),
        state.spx(),
        state.vix(),
        Optional.of(
            new HedgeDeskSituation.VxFutures(
                state.vx(), signals.asOf(), state.quality(), state.etp())),
        slices,
        signals,
        capital,
        book.condors(),
        book.hedge(),
        List.of(),
        lastEntry(book),
        link,
        Stream.concat(ScenarioSet.methodologyWindows().stream(), more.stream()).toList(),
        worst(slices));
  }

  /** The session of the latest sale among what is held, as far as the book tells (002-11). */
  private static Optional<LocalDate> lastEntry(HeldBook book) {
    return book.condors().stream()
        .map(c -> c.openedAt().atZone(TradingCalendar.NEW_YORK).toLocalDate())
        .max(Comparator.naturalOrder());
  }

  private static Quality worst(List<Slice> slices) {
    return slices.stream().map(Slice::quality).min(Comparator.naturalOrder()).orElse(Quality.MODEL);
  }
}

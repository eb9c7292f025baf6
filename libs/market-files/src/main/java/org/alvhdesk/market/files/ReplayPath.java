package org.alvhdesk.market.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Listing;
import org.alvhdesk.market.MarketPath;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.chain.ObservedChains;
import org.alvhdesk.market.files.chain.ChainArchive;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.SessionClose;

/**
 * Recorded history from files in the providers' formats: one state per S&amp;P 500 session, at the
 * close (16:00 New York time, or when the chain of the close stood), and one before it for every
 * stored chain that was quoted earlier in the session ({@link StoredMoment}). Sessions without VIX
 * or VX are left out and reported; VIX9D, VIX3M and VVIX are empty where they are missing. Nothing
 * that became known later enters a state.
 */
public final class ReplayPath implements MarketPath {
  /** Label and source of every state. */
  public static final String LABEL = "replay:cboe";

  /**
   * SPX dividend yield used on every day, continuously compounded decimal: about the mean of 2010
   * to 2024. The files that are needed hold none.
   */
  public static final double DIVIDEND_YIELD = 0.018;

  /** Reason for a session that is left out because VIX has no close. */
  public static final String NO_VIX = "session without VIX";

  /** Reason for a session that is left out because no VX future has a price. */
  public static final String NO_VX = "session without VX";

  /** Reason for a trading day that is left out because SPX has no close. */
  public static final String NO_SPX = "trading day without SPX";

  /** Reason for an SPX row that is left out because the exchange was closed. */
  public static final String NOT_A_SESSION = "SPX row on a day without trading";

  /** Reason for a VIX row that is not used because there was no SPX session. */
  public static final String VIX_ALONE = "VIX row without an SPX session";

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalTime CLOSE = LocalTime.of(16, 0);

  private final List<MarketState> states;
  private final Iterator<MarketState> left;
  private final ImportReport report;
  private final MarketPast whole;
  private final ChainArchive archive;
  private final Deque<StoredMoment> ofSession = new ArrayDeque<>();
  private Optional<MarketState> before;
  private Listing listed = Listing.NONE;
  private Optional<StoredMoment> reached = Optional.empty();

  private ReplayPath(
      List<MarketState> states,
      Optional<MarketState> before,
      ChainArchive archive,
      MarketPast whole,
      ImportReport report) {
    this.states = states;
    this.before = before;
    this.archive = archive;
    this.whole = whole;
    this.left = states.iterator();
    this.report = report;
  }

  /**
   * The history in {@code dir} (and two levels below), from its first complete session or {@code
   * from}, to its last or {@code to}, both included.
   *
   * @throws MissingMarketData when SPX, VIX or VX files are missing, or no session in the range is
   *     complete; the message says what is looked for and where
   */
  public static ReplayPath open(Path dir, Optional<LocalDate> from, Optional<LocalDate> to) {
    ProviderFiles files = ProviderFiles.in(dir);
    ImportReport.Builder report = new ImportReport.Builder();
    DailyLevels levels = DailyLevels.load(files, report);
    VxHistory vx = levels.vx();
    if (vx.isEmpty()) {
      throw DailyLevels.missing(
          "VX futures",
          "CFE_F08_VX.csv, VX_2018-02-14.csv (one file per contract, columns Trade Date and Settle)"
              + " or vx_m1_m7*.csv (Date, M1 to M7)",
          files.root());
    }
    RateHistory rates = RateHistory.load(files, report);

    LocalDate lastClose = levels.spx().closes().lastKey();
    LocalDate complete =
        vx.firstSession().isAfter(levels.first()) ? vx.firstSession() : levels.first();
    LocalDate start = from.isPresent() && from.get().isAfter(complete) ? from.get() : complete;
    LocalDate end = to.orElse(lastClose);
    if (from.isPresent() && from.get().isBefore(complete)) {
      report.note("history begins on " + complete + ", not on " + from.get());
    }
    if (end.isAfter(lastClose)) {
      report.note("history ends on " + lastClose + ", not on " + end);
      end = lastClose;
    }
    SharePrices shares = SharePrices.load(files, vx, rates, end, report);
    List<SessionClose> played = levels.closes(start, end, report);
    List<MarketState> states = new ArrayList<>();
    for (SessionClose close : played) {
      state(close, vx, rates, shares)
          .ifPresentOrElse(
              states::add,
              () -> report.problem(files.root(), 0, NO_VX, close.session().toString()));
    }
    if (states.isEmpty()) {
      throw new MissingMarketData(
          "no session between "
              + from.map(LocalDate::toString).orElse("the beginning")
              + " and "
              + to.map(LocalDate::toString).orElse("the end")
              + " has SPX, VIX and VX in "
              + dir.toAbsolutePath().normalize()
              + "; the files hold "
              + complete
              + " to "
              + lastClose);
    }
    // What is wrong before the range was not asked for; the past only leaves it out.
    List<SessionClose> closes =
        levels.closes(levels.first(), start.minusDays(1), new ImportReport.Builder());
    Optional<MarketState> before =
        closes.isEmpty() ? Optional.empty() : state(closes.getLast(), vx, rates, shares);
    closes.addAll(played);
    MarketPast whole = PastFiles.around(closes, files, report);
    return new ReplayPath(states, before, ChainArchive.in(dir), whole, report.build());
  }

  /** Empty when no VX future had a price. */
  private static Optional<MarketState> state(
      SessionClose close, VxHistory vx, RateHistory rates, SharePrices shares) {
    LocalDate day = close.session();
    return vx.on(day)
        .map(
            curve ->
                new MarketState(
                    day,
                    0,
                    true,
                    day.atTime(CLOSE).atZone(NEW_YORK).toInstant(),
                    close.spx(),
                    close.vix(),
                    close.vix9d(),
                    close.vix3m(),
                    close.vvix(),
                    curve,
                    rates.on(day),
                    DIVIDEND_YIELD,
                    Quality.SETTLED,
                    LABEL,
                    shares.on(day)));
  }

  @Override
  public String label() {
    return LABEL;
  }

  @Override
  public Optional<MarketState> next() {
    if (ofSession.isEmpty()) {
      if (!left.hasNext()) {
        return Optional.empty();
      }
      MarketState close = left.next();
      ofSession.addAll(
          StoredMoment.of(
              close.session(), before, Optional.of(close), archive.on(close.session())));
      before = Optional.of(close);
    }
    StoredMoment moment = ofSession.removeFirst();
    ObservedChains quoted = moment.quoted().after(listed.from(moment.state().session()));
    reached = Optional.of(new StoredMoment(moment.state(), quoted));
    quoted.all().forEach(chain -> listed = listed.with(chain.slices()));
    return reached.map(StoredMoment::state);
  }

  @Override
  public ObservedChains quoted() {
    return reached.map(StoredMoment::quoted).orElse(ObservedChains.NONE);
  }

  /**
   * Closes since SPX and VIX are there, also those of sessions that are not played because they
   * have no VX; publications and events as {@link PastFiles} reads them.
   */
  @Override
  public MarketPast past() {
    return reached
        .map(StoredMoment::state)
        .map(state -> whole.knownAt(state.session(), state.lastOfSession()))
        .orElseGet(() -> whole.knownAt(states.getFirst().session(), false));
  }

  /**
   * The closes of the path, one a session, whatever {@link #next()} has given already; without the
   * steps that stored chains add before a close.
   */
  public List<MarketState> states() {
    return List.copyOf(states);
  }

  /** What was read and what was left out, with the reasons. */
  public ImportReport report() {
    return report;
  }
}

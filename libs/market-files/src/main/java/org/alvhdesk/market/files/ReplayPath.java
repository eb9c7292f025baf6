package org.alvhdesk.market.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.MarketPath;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * Recorded history: one state per S&amp;P 500 session, at the close (16:00 New York time), from
 * files in the providers' formats. Sessions without VIX or VX are left out and reported; VIX9D,
 * VIX3M and VVIX are empty where they are missing. Nothing dated later than a session enters its
 * state.
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

  private ReplayPath(List<MarketState> states, ImportReport report) {
    this.states = states;
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
    IndexSeries spx = mandatory("SPX", files, report);
    IndexSeries vix = mandatory("VIX", files, report);
    Optional<IndexSeries> vix9d = IndexSeries.load("VIX9D", files.index("VIX9D"), report);
    Optional<IndexSeries> vix3m = IndexSeries.load("VIX3M", files.index("VIX3M"), report);
    Optional<IndexSeries> vvix = IndexSeries.load("VVIX", files.index("VVIX"), report);
    VxHistory vx = VxHistory.load(files, report);
    if (vx.isEmpty()) {
      throw missing(
          "VX futures",
          "CFE_F08_VX.csv, VX_2018-02-14.csv (one file per contract, columns Trade Date and Settle)"
              + " or vx_m1_m7*.csv (Date, M1 to M7)",
          files.root());
    }
    RateHistory rates = RateHistory.load(files, report);

    LocalDate complete =
        latest(spx.closes().firstKey(), vix.closes().firstKey(), vx.firstSession());
    LocalDate start = from.isPresent() && from.get().isAfter(complete) ? from.get() : complete;
    LocalDate end = to.orElse(spx.closes().lastKey());
    if (from.isPresent() && from.get().isBefore(complete)) {
      report.note("history begins on " + complete + ", not on " + from.get());
    }
    if (end.isAfter(spx.closes().lastKey())) {
      report.note("history ends on " + spx.closes().lastKey() + ", not on " + end);
      end = spx.closes().lastKey();
    }
    List<MarketState> states = new ArrayList<>();
    for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(1)) {
      OptionalDouble spxClose = spx.on(day);
      OptionalDouble vixClose = vix.on(day);
      if (!TradingCalendar.isBusinessDay(day)) {
        if (spxClose.isPresent()) {
          report.problem(spx.file(), spx.closes().get(day).line(), NOT_A_SESSION, day.toString());
        }
        if (vixClose.isPresent()) {
          report.problem(vix.file(), vix.closes().get(day).line(), VIX_ALONE, day.toString());
        }
        continue;
      }
      Optional<VxCurve> curve = vx.on(day);
      if (spxClose.isEmpty()) {
        report.problem(spx.file(), 0, NO_SPX, day.toString());
      } else if (vixClose.isEmpty()) {
        report.problem(vix.file(), 0, NO_VIX, day.toString());
      } else if (curve.isEmpty()) {
        report.problem(files.root(), 0, NO_VX, day.toString());
      } else {
        states.add(
            new MarketState(
                day,
                0,
                true,
                day.atTime(CLOSE).atZone(NEW_YORK).toInstant(),
                spxClose.getAsDouble(),
                vixClose.getAsDouble(),
                on(vix9d, day),
                on(vix3m, day),
                on(vvix, day),
                curve.get(),
                rates.on(day),
                DIVIDEND_YIELD,
                Quality.SETTLED,
                LABEL));
      }
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
              + spx.closes().lastKey());
    }
    return new ReplayPath(states, report.build());
  }

  @Override
  public String label() {
    return LABEL;
  }

  @Override
  public Optional<MarketState> next() {
    return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
  }

  /** All states of the path, whatever {@link #next()} has given already. */
  public List<MarketState> states() {
    return List.copyOf(states);
  }

  /** What was read and what was left out, with the reasons. */
  public ImportReport report() {
    return report;
  }

  private static IndexSeries mandatory(
      String symbol, ProviderFiles files, ImportReport.Builder report) {
    return IndexSeries.load(symbol, files.index(symbol), report)
        .filter(s -> !s.closes().isEmpty())
        .orElseThrow(
            () ->
                missing(
                    symbol + " history",
                    symbol
                        + "_History.csv or "
                        + symbol.toLowerCase(java.util.Locale.ROOT)
                        + "_daily*.csv (columns DATE and CLOSE)",
                    files.root()));
  }

  private static MissingMarketData missing(String what, String names, Path root) {
    return new MissingMarketData(
        "no "
            + what
            + " found: looked in "
            + root.toAbsolutePath().normalize()
            + " and two levels below it for "
            + names
            + ". Put the provider's file there, or give another data directory.");
  }

  private static OptionalDouble on(Optional<IndexSeries> series, LocalDate day) {
    return series.map(s -> s.on(day)).orElse(OptionalDouble.empty());
  }

  private static LocalDate latest(LocalDate a, LocalDate b, LocalDate c) {
    LocalDate latest = a.isAfter(b) ? a : b;
    return latest.isAfter(c) ? latest : c;
  }
}

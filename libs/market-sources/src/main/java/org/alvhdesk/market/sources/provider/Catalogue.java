package org.alvhdesk.market.sources.provider;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alvhdesk.market.chain.Underlying;
import org.alvhdesk.market.sources.MarketDataSource;
import org.alvhdesk.market.sources.Wish;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.TradingCalendar;

/** What a desk fetches: the history that the rules read, and the chains of now. */
public final class Catalogue {
  /** First session of VX futures. */
  public static final LocalDate FIRST_VX = LocalDate.of(2004, 3, 26);

  /** VX contracts are listed so many months ahead. */
  private static final int MONTHS_AHEAD = 9;

  /** Statistics that are revised: first prints differ from what is known today. */
  private static final List<String> REVISED =
      List.of("CPIAUCSL", "CPILFESL", "PPIACO", "PPIFIS", "RBUSBIS", "GDPC1", "A191RL1Q225SBEA");

  private static final List<String> NOT_REVISED =
      List.of(
          "DTB3", "DFF", "FEDFUNDS", "DGS3MO", "DTB4WK", "DGS10", "ECBDFR", "T10YIE", "DTWEXBGS");

  private static final LocalDate FIRST_MACRO = LocalDate.of(1990, 1, 1);

  private Catalogue() {}

  /** A file and the source it is fetched from. */
  public record Item(MarketDataSource source, Wish wish) {}

  /**
   * Everything worth fetching, in order of source.
   *
   * @param from first session wanted of each VX contract; index files are always whole
   * @param to last session wanted; on or after {@code today} also the chains of now
   * @param today New York date
   * @param only ids of sources; empty for all
   */
  public static List<Item> items(
      Sources sources, LocalDate from, LocalDate to, LocalDate today, Set<String> only) {
    boolean vintages = sources.find("fred").filter(f -> f.info().missing().isEmpty()).isPresent();
    List<Item> items = new ArrayList<>();
    for (MarketDataSource source : sources.all()) {
      boolean asked = only.isEmpty() || only.contains(source.info().id());
      // The keyless download of what the key gives better is asked for only by name.
      boolean second = source.info().id().equals("fredgraph") && vintages && only.isEmpty();
      if (asked && !second) {
        wishes(from, to, today, source.info().id().equals("fred")).stream()
            .filter(source::offers)
            .forEach(wish -> items.add(new Item(source, wish)));
      }
    }
    return List.copyOf(items);
  }

  private static List<Wish> wishes(
      LocalDate from, LocalDate to, LocalDate today, boolean vintages) {
    List<Wish> wishes = new ArrayList<>();
    CboeIndices.SYMBOLS.forEach(s -> wishes.add(new Wish.DailyHistory(s)));
    YearMonth last = YearMonth.from(to).plusMonths(MONTHS_AHEAD);
    for (YearMonth m = YearMonth.from(from); !m.isAfter(last); m = m.plusMonths(1)) {
      LocalDate expiry = Expiries.vixMonthly(m);
      if (!expiry.isBefore(from)) {
        wishes.add(new Wish.FutureHistory(expiry));
      }
    }
    if (!to.isBefore(today)) {
      wishes.add(new Wish.Settlements(TradingCalendar.previousBusinessDay(today)));
      for (Underlying underlying : Underlying.values()) {
        wishes.add(new Wish.Chain(underlying));
      }
    }
    REVISED.forEach(s -> wishes.add(new Wish.MacroSeries(s, FIRST_MACRO, vintages)));
    NOT_REVISED.forEach(s -> wishes.add(new Wish.MacroSeries(s, FIRST_MACRO, false)));
    wishes.add(new Wish.ReleaseDates(10, "CPI", FIRST_MACRO));
    wishes.add(new Wish.ReleaseDates(46, "PPI", FIRST_MACRO));
    wishes.add(new Wish.ReleaseDates(53, "GDP", FIRST_MACRO));
    wishes.add(new Wish.ReleaseDates(101, "FOMC", FIRST_MACRO));
    return wishes;
  }
}

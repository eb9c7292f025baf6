package org.alvhdesk.strategy.hedge;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.vol.measure.VxTermStructure;

/** The providers' daily VX and VIX histories; tests are skipped with a message without them. */
public final class RealHistory {
  /** Prices before this session are quoted at ten times today's scale in some files. */
  private static final LocalDate RESCALING = LocalDate.of(2007, 3, 26);

  private RealHistory() {}

  /** VX curve by session. */
  public static SortedMap<LocalDate, VxTermStructure> vxCurves() {
    SortedMap<LocalDate, VxTermStructure> curves = new TreeMap<>();
    for (String line : lines("vx_futures", "vx_m1_m7_daily_2004_2024.csv")) {
      String[] cells = line.split(",", -1);
      LocalDate session = LocalDate.parse(cells[0]);
      YearMonth month = YearMonth.from(session);
      if (!Expiries.vixMonthly(month).isAfter(session)) {
        month = month.plusMonths(1);
      }
      List<VxTermStructure.Future> futures = new ArrayList<>();
      for (int i = 1; i <= 7; i++) {
        double price = cells[i].isBlank() ? 0 : Double.parseDouble(cells[i]);
        price = session.isBefore(RESCALING) && price > 100 ? price / 10 : price;
        if (price > 0) {
          int days = Expiries.daysTo(Expiries.vixMonthly(month.plusMonths(i - 1L)), session);
          futures.add(new VxTermStructure.Future(i, days, price));
        }
      }
      curves.put(session, new VxTermStructure(futures));
    }
    return curves;
  }

  /** VIX close by session, points. */
  public static SortedMap<LocalDate, Double> vixCloses() {
    SortedMap<LocalDate, Double> closes = new TreeMap<>();
    for (String line : lines("indices", "vix_daily_ohlc_cboe.csv")) {
      String[] cells = line.split(",", -1);
      closes.put(LocalDate.parse(cells[0]), Double.parseDouble(cells[4]));
    }
    return closes;
  }

  private static List<String> lines(String folder, String name) {
    String dir = System.getProperty("alvh.data.dir", "");
    Path file = Path.of(dir, folder, name);
    assumeTrue(
        !dir.isBlank() && Files.exists(file),
        "skipped: needs a real file, -Dalvh.data.dir=<absolute path of a directory with "
            + folder
            + "/"
            + name
            + ">");
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.subList(1, lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

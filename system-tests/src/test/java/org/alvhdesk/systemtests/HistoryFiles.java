package org.alvhdesk.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * A short history in the providers' file formats with numbers of our own: seven calm days, a shock
 * of five sessions in which the VX curve inverts, and half of the way back.
 */
final class HistoryFiles {
  private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("MM/dd/yyyy");
  private static final LocalDate FIRST = LocalDate.of(2023, 3, 20);
  private static final int USUAL_SESSIONS = 20;
  private static final int SHOCK = 7;
  private static final int SHOCK_SESSIONS = 5;
  private static final int POSITIONS = 7;

  private final List<LocalDate> sessions = new ArrayList<>();

  HistoryFiles() {
    this(USUAL_SESSIONS);
  }

  /** One of {@code count} sessions, calm again after the first twenty or so. */
  HistoryFiles(int count) {
    var day = FIRST;
    while (sessions.size() < count) {
      if (TradingCalendar.isBusinessDay(day)) {
        sessions.add(day);
      }
      day = day.plusDays(1);
    }
  }

  LocalDate first() {
    return sessions.getFirst();
  }

  LocalDate last() {
    return sessions.getLast();
  }

  int size() {
    return sessions.size();
  }

  /** The session with the highest VIX. */
  LocalDate worst() {
    return sessions.get(SHOCK + SHOCK_SESSIONS - 1);
  }

  void write(Path dir) {
    try {
      Files.createDirectories(dir);
      // Cboe: US dates, upper-case header; one row on a holiday, as Cboe's VIX file has them.
      ohlc(dir.resolve("VIX_History.csv"), HistoryFiles::vix, LocalDate.of(2023, 4, 7));
      ohlc(dir.resolve("VIX9D_History.csv"), i -> vix(i) * (0.9 + 0.25 * stress(i)), null);
      ohlc(dir.resolve("VIX3M_History.csv"), i -> vix(i) * (1.12 - 0.30 * stress(i)), null);
      single(dir.resolve("VVIX_History.csv"));
      // Yahoo: ISO dates, floats that were stored as such.
      var spx = new StringBuilder("date,open,high,low,close,volume\n");
      for (int i = 0; i < sessions.size(); i++) {
        spx.append(
            String.format(
                Locale.ROOT,
                "%s,%.9f,%.9f,%.9f,%.9f,%d\n",
                sessions.get(i),
                spx(i),
                spx(i) * 1.004,
                spx(i) * 0.996,
                spx(i),
                1_000_000 + i));
      }
      Files.writeString(dir.resolve("spx_daily_yahoo.csv"), spx);
      futures(dir.resolve("vx_m1_m7_daily.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ohlc(Path file, IntToDoubleFunction value, LocalDate holiday) throws IOException {
    var text = new StringBuilder("DATE,OPEN,HIGH,LOW,CLOSE\n");
    for (int i = 0; i < sessions.size(); i++) {
      if (holiday != null
          && i > 0
          && sessions.get(i - 1).isBefore(holiday)
          && sessions.get(i).isAfter(holiday)) {
        row(text, holiday, value.applyAsDouble(i - 1));
      }
      row(text, sessions.get(i), value.applyAsDouble(i));
    }
    Files.writeString(file, text);
  }

  private static void row(StringBuilder text, LocalDate day, double close) {
    text.append(
        String.format(
            Locale.ROOT,
            "%s,%.6f,%.6f,%.6f,%.6f\n",
            US.format(day),
            close * 0.99,
            close * 1.03,
            close * 0.97,
            close));
  }

  /** One session is missing, as some are in Cboe's file. */
  private void single(Path file) throws IOException {
    var text = new StringBuilder("DATE,VVIX\n");
    for (int i = 0; i < sessions.size(); i++) {
      if (i != 4) {
        text.append(
            String.format(
                Locale.ROOT, "%s,%.6f\n", US.format(sessions.get(i)), 85 + 60 * stress(i)));
      }
    }
    Files.writeString(file, text);
  }

  private void futures(Path file) throws IOException {
    var text = new StringBuilder("Date,M1,M2,M3,M4,M5,M6,M7\n");
    for (int i = 0; i < sessions.size(); i++) {
      text.append(sessions.get(i));
      for (int m = 1; m <= POSITIONS; m++) {
        double calm = 19 + 0.7 * (m - 1);
        double shocked = vix(i) - (vix(i) - 24) * (1 - StrictMath.exp(-0.45 * m));
        double price = calm + stress(i) * (shocked - calm);
        text.append(String.format(Locale.ROOT, ",%.3f", price));
      }
      text.append('\n');
    }
    Files.writeString(file, text);
  }

  /** 0 in the calm, 1 at the worst close, then falling slowly. */
  private static double stress(int i) {
    if (i < SHOCK) {
      return 0;
    }
    int into = i - SHOCK + 1;
    return into <= SHOCK_SESSIONS
        ? (double) into / SHOCK_SESSIONS
        : StrictMath.pow(0.9, into - SHOCK_SESSIONS);
  }

  private static double vix(int i) {
    return 17 + 0.4 * StrictMath.sin(i) + 29 * stress(i);
  }

  private static double spx(int i) {
    return (4000 + 4 * StrictMath.sin(1.7 * i) + 1.5 * i) * (1 - 0.13 * stress(i));
  }
}

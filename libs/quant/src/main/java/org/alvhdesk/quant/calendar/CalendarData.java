package org.alvhdesk.quant.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.alvhdesk.quant.ResourceTable;

/** The calendar's files, read and checked once. */
final class CalendarData {
  static final CalendarData LOADED = new CalendarData();

  private final Map<LocalDate, Closure> closures = new TreeMap<>();
  private final Map<LocalDate, EarlyClose> earlyCloses = new TreeMap<>();
  private final BitSet sessions = new BitSet();

  private CalendarData() {
    for (List<String> row :
        ResourceTable.rows(
            CalendarData.class, "closures.csv", List.of("date", "name", "kind", "source"))) {
      Closure c =
          new Closure(LocalDate.parse(row.get(0)), row.get(1), kind(row.get(2)), row.get(3));
      put(closures, checked(c.date()), c);
    }
    for (List<String> row :
        ResourceTable.rows(
            CalendarData.class,
            "early-closes.csv",
            List.of("date", "name", "close_new_york", "source"))) {
      EarlyClose e =
          new EarlyClose(
              LocalDate.parse(row.get(0)), row.get(1), LocalTime.parse(row.get(2)), row.get(3));
      put(earlyCloses, checked(e.date()), e);
    }
    TradingCalendar.FIRST
        .datesUntil(TradingCalendar.LAST.plusDays(1))
        .filter(d -> d.getDayOfWeek() != DayOfWeek.SATURDAY)
        .filter(d -> d.getDayOfWeek() != DayOfWeek.SUNDAY)
        .filter(d -> !closures.containsKey(d))
        .forEach(d -> sessions.set(index(d)));
    for (LocalDate early : earlyCloses.keySet()) {
      if (!sessions.get(index(early))) {
        throw new IllegalStateException("early-closes.csv: " + early + " is no session");
      }
    }
  }

  boolean isSession(LocalDate date) {
    return sessions.get(index(checked(date)));
  }

  Closure closure(LocalDate date) {
    return closures.get(checked(date));
  }

  EarlyClose earlyClose(LocalDate date) {
    return earlyCloses.get(checked(date));
  }

  List<Closure> closures() {
    return List.copyOf(closures.values());
  }

  List<EarlyClose> earlyCloses() {
    return List.copyOf(earlyCloses.values());
  }

  private static <T> void put(Map<LocalDate, T> map, LocalDate date, T value) {
    if (map.put(date, value) != null) {
      throw new IllegalStateException("the calendar's data name " + date + " twice");
    }
  }

  private static Closure.Kind kind(String text) {
    return Closure.Kind.valueOf(text.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private static LocalDate checked(LocalDate date) {
    if (date.isBefore(TradingCalendar.FIRST) || date.isAfter(TradingCalendar.LAST)) {
      throw new OutsideCalendar(date);
    }
    return date;
  }

  private static int index(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(TradingCalendar.FIRST, date);
  }
}

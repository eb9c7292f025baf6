package org.alvhdesk.contracts.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is known of a market's past at a step, columnar: the last 330 finished sessions, what was
 * published by the last of them, and the economic calendar around it. Nothing in it is later than
 * the step.
 *
 * @param quality MODEL, DELAYED, REALTIME or SETTLED: of the closes
 * @param closes finished sessions
 * @param published publications by month; what is in them was known at the last close
 * @param events null when no calendar is known
 */
public record MarketPastV1(
    String quality, Closes closes, List<Published> published, Calendar events) {
  public MarketPastV1 {
    published = List.copyOf(published);
  }

  /**
   * One column a series, one element a session; an element is null where there is no value, a
   * column where no session has one.
   *
   * @param sessions ascending
   * @param spx points
   * @param vix points
   * @param vix9d points
   * @param vix3m points
   * @param vvix points
   * @param cm30 30-day constant maturity of VX, points
   * @param vx1 first VX future that settles after the session, points
   * @param vx2 second one, points
   * @param advances issues that rose
   * @param declines issues that fell
   * @param skew Cboe SKEW, points
   * @param reitRatio price of VNQ over that of SPY
   */
  public record Closes(
      List<LocalDate> sessions,
      List<Double> spx,
      List<Double> vix,
      List<Double> vix9d,
      List<Double> vix3m,
      List<Double> vvix,
      List<Double> cm30,
      List<Double> vx1,
      List<Double> vx2,
      List<Integer> advances,
      List<Integer> declines,
      List<Double> skew,
      List<Double> reitRatio) {
    public Closes {
      sessions = List.copyOf(sessions);
      spx = List.copyOf(spx);
      vix = List.copyOf(vix);
      vix9d = column(vix9d);
      vix3m = column(vix3m);
      vvix = column(vvix);
      cm30 = column(cm30);
      vx1 = column(vx1);
      vx2 = column(vx2);
      advances = column(advances);
      declines = column(declines);
      skew = column(skew);
      reitRatio = column(reitRatio);
    }
  }

  /**
   * A publication by month, in the unit in which it is published (rates: decimal a year).
   *
   * @param name CPI, PPI, REER, CAPE, BILL_3M, ECB_DEPOSIT or TOP_TEN_WEIGHT
   * @param first month of the first value
   * @param values one a month without a gap; null where there is none
   */
  public record Published(String name, YearMonth first, List<Double> values) {
    public Published {
      values = column(values);
    }
  }

  /**
   * Scheduled events.
   *
   * @param completeFrom first date from which every FOMC, CPI and PPI date is known
   * @param completeTo last date to which they are
   * @param events by date and name
   */
  public record Calendar(LocalDate completeFrom, LocalDate completeTo, List<Event> events) {
    public Calendar {
      events = List.copyOf(events);
    }
  }

  /** One event, such as {@code FOMC}. */
  public record Event(String name, LocalDate date) {}

  private static <T> List<T> column(List<T> values) {
    return values == null ? null : Collections.unmodifiableList(new ArrayList<>(values));
  }
}

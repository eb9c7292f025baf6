package org.alvhdesk.market;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * The S&amp;P 500 VIX Short-Term Futures Index, total return, which VIXY and VXX follow: long the
 * first two monthly VX futures, a part of the first sold for the second at every close, so that
 * their mean maturity stays about a month. Source: S&amp;P Dow Jones Indices, "S&amp;P VIX Futures
 * Indices Methodology" (roll weights CRW, contract daily return CDR, treasury bill return TBR).
 */
public final class ShortTermVixIndex {
  private static final double DAYS_PER_YEAR = 365.0;

  private ShortTermVixIndex() {}

  /**
   * Contracts held after a close.
   *
   * @param first settlement day of the nearer future
   * @param second settlement day of the next monthly one
   * @param firstShare part of the contracts that are of the nearer one, decimal in (0, 1]
   */
  public record Holding(LocalDate first, LocalDate second, double firstShare) {
    /** What it costs, per contract held, points; an unlisted future is read off the curve. */
    public double points(VxCurve curve) {
      return firstShare * curve.at(first) + (1 - firstShare) * curve.at(second);
    }
  }

  /**
   * What the index holds after the close of {@code session}. A roll period begins at the close
   * before a monthly settlement, all in what is then the first future, and ends at the close before
   * the next: {@code firstShare} = sessions left in it / sessions of it.
   */
  public static Holding after(LocalDate session) {
    YearMonth month = YearMonth.from(session);
    if (!lastClose(month).isAfter(session)) {
      month = month.plusMonths(1);
    }
    LocalDate end = lastClose(month);
    LocalDate begin = lastClose(month.minusMonths(1));
    return new Holding(
        Expiries.vixMonthly(month),
        Expiries.vixMonthly(month.plusMonths(1)),
        (double) sessions(session, end) / sessions(begin, end));
  }

  /**
   * Level at {@code now} over the level at the close of an earlier session: what its holding gained
   * and the interest on the money.
   *
   * @param then curve of that close
   * @param session session of {@code now}
   * @param now curve of a step of {@code session}
   * @param rate riskless rate of that close, continuously compounded, decimal a year
   */
  public static double ratio(
      LocalDate closed, VxCurve then, LocalDate session, VxCurve now, double rate) {
    Holding holding = after(closed);
    double interest =
        StrictMath.exp(rate * ChronoUnit.DAYS.between(closed, session) / DAYS_PER_YEAR);
    return holding.points(now) / holding.points(then) * interest;
  }

  /** The close before the settlement of {@code month}. */
  private static LocalDate lastClose(YearMonth month) {
    return TradingCalendar.previousBusinessDay(Expiries.vixMonthly(month));
  }

  /** Sessions after {@code from} up to and including {@code to}. */
  private static int sessions(LocalDate from, LocalDate to) {
    int count = 0;
    for (LocalDate d = TradingCalendar.nextBusinessDay(from);
        !d.isAfter(to);
        d = TradingCalendar.nextBusinessDay(d)) {
      count++;
    }
    return count;
  }
}

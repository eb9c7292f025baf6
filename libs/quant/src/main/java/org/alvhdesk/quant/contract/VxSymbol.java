package org.alvhdesk.quant.contract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * Symbols of VX futures (CFE contract specifications). Monthly: VX, the month's letter and the
 * year. Weekly: VX01 to VX53, the week of the year, counted over its Wednesdays on which a weekly
 * contract could expire, those of monthly contracts included.
 */
public final class VxSymbol {
  private static final String MONTHS = "FGHJKMNQUVXZ";

  private VxSymbol() {}

  /** VXF26 for January 2026. */
  public static String monthly(YearMonth month) {
    return monthly("VX", month);
  }

  /** VXMF26: the mini future has the root VXM. */
  static String monthly(String root, YearMonth month) {
    return String.format(
        Locale.ROOT,
        "%s%c%02d",
        root,
        MONTHS.charAt(month.getMonthValue() - 1),
        month.getYear() % 100);
  }

  /**
   * VX05 for the fifth week. A Wednesday 1 January is a holiday and so no week of its year: the
   * contract of that week, which expires on 31 December, counts in the year that ends (the
   * specification's words; no such contract was seen in a file).
   *
   * @param usualWednesday the Wednesday of the contract's week, before holidays
   */
  public static String weekly(LocalDate usualWednesday) {
    boolean newYear = usualWednesday.getDayOfYear() == 1;
    int year = newYear ? usualWednesday.getYear() - 1 : usualWednesday.getYear();
    // 2 January at the earliest: a Wednesday 1 January is no day a contract could expire on.
    LocalDate first =
        LocalDate.of(year, 1, 2).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
    long week = ChronoUnit.WEEKS.between(first, usualWednesday) + 1;
    return String.format(Locale.ROOT, "VX%02d", week);
  }
}

package org.alvhdesk.quant.vix;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * Which two expiries an index uses on a day.
 *
 * <p>Near is the last eligible expiry at most the horizon away, next the first one beyond it,
 * counted in whole calendar days: on a Wednesday the Friday 30 days later is the near term although
 * it lies more than 43,200 minutes ahead (Cboe methodology, "on the following day ... 30 calendar
 * days later would be near-term"). Before 6 October 2014 the VIX used the first two monthly
 * expiries at least 8 days away, extrapolating when both lay beyond 30 days.
 */
public final class TermSelection {
  /** From this day the VIX uses weekly series (Cboe, announced 2014-09). */
  public static final LocalDate WEEKLYS_IN_VIX = LocalDate.of(2014, 10, 6);

  private static final int MONTHLY_ERA_MIN_DAYS = 8;

  private TermSelection() {}

  /** Option roots as far as the choice of terms needs them. */
  public enum Root {
    SPX,
    SPXW,
    VIX
  }

  /** One listed expiry. VIX weeklies have the root VIX here; the date tells them apart. */
  public record Candidate(Root root, LocalDate expiry) {}

  /** The choice. */
  public sealed interface Terms permits Pair, None {}

  /** Near and next, near expiring first. */
  public record Pair(Candidate near, Candidate next) implements Terms {}

  /**
   * No two expiries.
   *
   * @param reason a sentence for people
   */
  public record None(String reason) implements Terms {}

  /**
   * The two expiries of {@code index} on {@code session}.
   *
   * @param listed what the chain holds, in any order
   */
  public static Terms choose(VolatilityIndex index, LocalDate session, List<Candidate> listed) {
    List<Candidate> eligible =
        listed.stream()
            .filter(c -> c.expiry().isAfter(session) && eligible(index, session, c))
            .sorted(Comparator.comparing(Candidate::expiry))
            .distinct()
            .toList();
    if (eligible.isEmpty()) {
      return new None("the chain holds no " + describe(index, session));
    }
    return monthlyEra(index, session)
        ? firstTwo(session, eligible)
        : bracket(index, session, eligible);
  }

  private static Terms bracket(VolatilityIndex index, LocalDate session, List<Candidate> sorted) {
    Candidate near = null;
    for (Candidate c : sorted) {
      if (days(session, c) <= index.days()) {
        near = c;
      } else if (near != null) {
        return new Pair(near, c);
      } else {
        return new None(
            "no "
                + describe(index, session)
                + " expires within "
                + index.days()
                + " days of "
                + session);
      }
    }
    return new None(
        "no "
            + describe(index, session)
            + " expires more than "
            + index.days()
            + " days after "
            + session);
  }

  private static Terms firstTwo(LocalDate session, List<Candidate> sorted) {
    List<Candidate> later =
        sorted.stream().filter(c -> days(session, c) >= MONTHLY_ERA_MIN_DAYS).limit(2).toList();
    return later.size() == 2
        ? new Pair(later.getFirst(), later.getLast())
        : new None("fewer than two monthly SPX expiries lie 8 days or more after " + session);
  }

  private static boolean eligible(VolatilityIndex index, LocalDate session, Candidate c) {
    return switch (index.series()) {
      case SPX_FRIDAYS ->
          monthlyEra(index, session) ? isSpxMonthly(c) : isSpxMonthly(c) || isOtherFriday(c);
      case SPX_MONTHLY -> isSpxMonthly(c);
      case VIX_MONTHLY ->
          c.root() == Root.VIX
              && c.expiry().equals(Expiries.vixMonthly(YearMonth.from(c.expiry())));
    };
  }

  private static boolean monthlyEra(VolatilityIndex index, LocalDate session) {
    return index == VolatilityIndex.VIX && session.isBefore(WEEKLYS_IN_VIX);
  }

  private static boolean isSpxMonthly(Candidate c) {
    return c.root() == Root.SPX;
  }

  /** A PM weekly whose week's Friday (or the trading day before, on a holiday) is its expiry. */
  private static boolean isOtherFriday(Candidate c) {
    LocalDate friday = c.expiry().with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    return c.root() == Root.SPXW
        && c.expiry().equals(TradingCalendar.onOrBefore(friday))
        && !c.expiry().equals(Expiries.spxMonthly(YearMonth.from(c.expiry())));
  }

  private static long days(LocalDate session, Candidate c) {
    return ChronoUnit.DAYS.between(session, c.expiry());
  }

  private static String describe(VolatilityIndex index, LocalDate session) {
    return switch (index.series()) {
      case SPX_FRIDAYS ->
          monthlyEra(index, session) ? "monthly SPX series" : "Friday SPX or SPXW series";
      case SPX_MONTHLY -> "monthly SPX series";
      case VIX_MONTHLY -> "monthly VIX series";
    };
  }
}

package org.alvhdesk.strategy.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.contract.Expiry;
import org.alvhdesk.quant.contract.ExpiryCalendar;
import org.alvhdesk.quant.contract.Product;
import org.alvhdesk.quant.contract.Settlement;

/**
 * Alerts for the settlements that surprise (methodology 1.1, 1.2): the last trade of VIX options is
 * the business day before the Wednesday, so usually a Tuesday; AM-settled series gap overnight from
 * their last trade to the opening quotation; on third Fridays SPX settles at the opening, SPXW at
 * the close.
 */
public final class SettlementAlerts {
  private SettlementAlerts() {}

  /** A series that is held: all that counts is how and when it settles. */
  public record Held(OptionRoot root, LocalDate expiry) {}

  /**
   * Alerts at {@code now}, by expiry and kind.
   *
   * @param held open series
   * @param leadSessions sessions ahead of the last trade from which to warn, 0 for its day only
   * @throws IllegalArgumentException for a negative lead
   */
  public static List<SettlementAlert> at(Instant now, Collection<Held> held, int leadSessions) {
    if (leadSessions < 0) {
      throw new IllegalArgumentException("lead must be 0 sessions or more, was " + leadSessions);
    }
    LocalDate today = now.atZone(TradingCalendar.NEW_YORK).toLocalDate();
    TreeSet<Held> series =
        new TreeSet<>(Comparator.comparing(Held::expiry).thenComparing(Held::root));
    series.addAll(held);
    List<SettlementAlert> alerts = new ArrayList<>();
    for (Held h : series) {
      Optional<Expiry> expiry = expiry(h.root(), h.expiry());
      if (expiry.isEmpty()) {
        alerts.add(
            new SettlementAlert(
                SettlementAlert.Kind.UNKNOWN_EXPIRY,
                h.expiry(),
                now,
                h.root() + " has no series that settles on " + h.expiry() + ": check the date"));
      } else {
        ofSeries(expiry.get(), now, today, leadSessions).ifPresent(alerts::add);
        if (h.root() == OptionRoot.SPX) {
          againstSpxw(h, series, expiry.get(), now, today, leadSessions).ifPresent(alerts::add);
        }
      }
    }
    alerts.sort(Comparator.comparing(SettlementAlert::expiry).thenComparing(SettlementAlert::kind));
    return List.copyOf(alerts);
  }

  private static Optional<SettlementAlert> ofSeries(
      Expiry e, Instant now, LocalDate today, int lead) {
    if (!e.settlesAt().isAfter(now)) {
      return Optional.empty();
    }
    if (e.settlement().isMorning() && !e.lastTrade().isAfter(now)) {
      return Optional.of(
          alert(
              SettlementAlert.Kind.AWAITS_SETTLEMENT,
              e,
              " can no longer be traded; "
                  + e.settlement().text()
                  + " fixes its value at the opening of "
                  + day(e.date())));
    }
    if (!e.settlement().isMorning() || sessionsUntil(today, e.lastTradingDay(), lead) < 0) {
      return Optional.empty();
    }
    if (e.settlement() == Settlement.SET) {
      return Optional.of(
          alert(
              SettlementAlert.Kind.AM_OVERNIGHT_GAP,
              e,
              " trades for the last time on "
                  + day(e.lastTradingDay())
                  + "; SET fixes its value from the opening prices of "
                  + day(e.date())
                  + ", so a gap overnight cannot be traded"));
    }
    return Optional.of(
        alert(
            SettlementAlert.Kind.VIX_LAST_TRADE,
            e,
            " trades for the last time on "
                + day(e.lastTradingDay())
                + "; "
                + e.settlement().text()
                + " fixes its value at the opening of "
                + day(e.date())
                + " and may lie a point or more from the VIX"));
  }

  private static Optional<SettlementAlert> againstSpxw(
      Held spx, TreeSet<Held> series, Expiry e, Instant now, LocalDate today, int lead) {
    Optional<Expiry> other = expiry(OptionRoot.SPXW, spx.expiry());
    if (other.isEmpty()
        || !other.get().settlesAt().isAfter(now)
        || sessionsUntil(today, e.lastTradingDay(), lead) < 0) {
      return Optional.empty();
    }
    boolean both = series.contains(new Held(OptionRoot.SPXW, spx.expiry()));
    return Optional.of(
        alert(
            SettlementAlert.Kind.SPX_AGAINST_SPXW,
            e,
            " settles at the opening, SPXW of the same day at the close; "
                + (both
                    ? "both are held and do not offset each other"
                    : "an SPXW order does not close it")));
  }

  /** Sessions from today to {@code day} when 0 to {@code lead}, else -1. */
  private static int sessionsUntil(LocalDate today, LocalDate day, int lead) {
    LocalDate d = today;
    for (int n = 0; n <= lead; n++) {
      if (!d.isBefore(day)) {
        return n;
      }
      d = TradingCalendar.nextBusinessDay(d);
    }
    return -1;
  }

  private static Optional<Expiry> expiry(OptionRoot root, LocalDate date) {
    if (date.isBefore(TradingCalendar.FIRST) || date.isAfter(ExpiryCalendar.LAST)) {
      return Optional.empty();
    }
    return ExpiryCalendar.between(Product.valueOf(root.name()), date, date).stream().findFirst();
  }

  private static SettlementAlert alert(SettlementAlert.Kind kind, Expiry e, String text) {
    return new SettlementAlert(kind, e.date(), e.lastTrade(), e.product() + " " + e.date() + text);
  }

  private static String day(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + date;
  }
}

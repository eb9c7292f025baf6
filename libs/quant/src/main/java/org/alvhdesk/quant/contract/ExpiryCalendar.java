package org.alvhdesk.quant.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.quant.calendar.ExpiryDay;
import org.alvhdesk.quant.calendar.ExpiryKind;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.calendar.OutsideCalendar;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * Every expiry of a product by the exchange's rules of its time (docs/methodology 1.1 to 1.4). It
 * says when a series expires, not from when it is listed: SPXW dailies appear a few weeks ahead,
 * VIX weeklies six, so a far day here may not trade yet. What the simulated market lists is {@link
 * org.alvhdesk.quant.calendar.Expiries#between}.
 */
public final class ExpiryCalendar {
  /** The last day whose expiries are known. */
  public static final LocalDate LAST = LocalDate.of(2035, 12, 31);

  private static final LocalTime OPENING_QUOTATION = LocalTime.of(8, 30);

  /** An expiring VX future trades until here on its settlement day (CFE specification). */
  private static final LocalTime VX_LAST_TRADE = LocalTime.of(8, 0);

  /**
   * The first VX contract for which that is so: CFE's files show no trade on the settlement day of
   * the 34 contracts before it, and trades on that of every one from it on.
   */
  private static final LocalDate VX_TRADES_ON_SETTLEMENT_DAY = LocalDate.of(2014, 11, 19);

  /** A single earlier contract did, until 08:15 (CFE circular IC11-73; in the files as well). */
  private static final LocalDate VX_TRIAL = LocalDate.of(2011, 12, 21);

  private static final LocalTime VX_TRIAL_LAST_TRADE = LocalTime.of(8, 15);

  /** Weekly VX futures began on 23 July 2015 with the expiries of 5 and 12 August (Cboe). */
  private static final LocalDate VX_WEEKLIES_SINCE = LocalDate.of(2015, 8, 5);

  private ExpiryCalendar() {}

  /**
   * The expiries of {@code product} on the days {@code from} to {@code to}, both included,
   * ascending. Empty before the product existed.
   *
   * @throws IllegalArgumentException when {@code from} is after {@code to}
   * @throws OutsideCalendar when one of them is before 1990 or after 2035
   */
  public static List<Expiry> between(Product product, LocalDate from, LocalDate to) {
    requireKnown(from);
    requireKnown(to);
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("from " + from + " is after to " + to);
    }
    LocalDate first = from.isBefore(product.firstExpiry()) ? product.firstExpiry() : from;
    if (first.isAfter(to)) {
      return List.of();
    }
    return switch (product) {
      case SPX -> spx(first, to);
      case SPXW ->
          SpxwSeries.between(first, to).stream().map(ExpiryCalendar::endingAtTheClose).toList();
      case VIX, VXM -> vix(product, ExpiryKind.MONTHLY, first, to);
      case VIXW -> vix(product, ExpiryKind.WEEKLY, first, to);
      case VX ->
          VixSeries.between(first, to).stream()
              .filter(d -> d.kind() == ExpiryKind.MONTHLY || !d.date().isBefore(VX_WEEKLIES_SINCE))
              .map(d -> vixContract(product, d))
              .toList();
    };
  }

  private static void requireKnown(LocalDate date) {
    if (date.isBefore(TradingCalendar.FIRST) || date.isAfter(LAST)) {
      throw new OutsideCalendar("expiries are known", date, TradingCalendar.FIRST, LAST);
    }
  }

  private static List<Expiry> spx(LocalDate from, LocalDate to) {
    List<Expiry> all = new ArrayList<>();
    for (YearMonth m = YearMonth.from(from); !m.atDay(1).isAfter(to); m = m.plusMonths(1)) {
      ExpiryDay day = ExpiryDay.orBefore(ExpiryDay.thirdFriday(m), ExpiryKind.MONTHLY);
      if (!day.date().isBefore(from) && !day.date().isAfter(to)) {
        all.add(settledAtTheOpening(Product.SPX, day, "SPX", Settlement.SET));
      }
    }
    return List.copyOf(all);
  }

  private static List<Expiry> vix(Product product, ExpiryKind kind, LocalDate from, LocalDate to) {
    return VixSeries.between(from, to).stream()
        .filter(d -> d.kind() == kind)
        .map(d -> vixContract(product, d))
        .toList();
  }

  private static Expiry vixContract(Product product, ExpiryDay day) {
    boolean monthly = day.kind() == ExpiryKind.MONTHLY;
    String symbol =
        !product.isFuture()
            ? product.name()
            : monthly
                ? VxSymbol.monthly(product.name(), YearMonth.from(day.usual()))
                : VxSymbol.weekly(day.usual());
    Settlement settlement = monthly ? Settlement.VRO_OF_SPX : Settlement.VRO_OF_SPXW;
    Expiry expiry = settledAtTheOpening(product, day, symbol, settlement);
    if (!product.isFuture()) {
      return expiry;
    }
    if (!day.date().isBefore(VX_TRADES_ON_SETTLEMENT_DAY)) {
      return tradingUntil(expiry, VX_LAST_TRADE);
    }
    return day.date().equals(VX_TRIAL) ? tradingUntil(expiry, VX_TRIAL_LAST_TRADE) : expiry;
  }

  private static Expiry tradingUntil(Expiry e, LocalTime chicago) {
    return new Expiry(
        e.product(),
        e.date(),
        e.kind(),
        e.symbol(),
        e.settlement(),
        e.date(),
        chicago(e.date(), chicago),
        e.settlesAt(),
        e.moved());
  }

  /** Trading ends on the business day before, with the session. */
  private static Expiry settledAtTheOpening(
      Product product, ExpiryDay day, String symbol, Settlement settlement) {
    LocalDate lastDay = TradingCalendar.previousBusinessDay(day.date());
    return new Expiry(
        product,
        day.date(),
        day.kind(),
        symbol,
        settlement,
        lastDay,
        TradingCalendar.optionsClose(lastDay),
        chicago(day.date(), OPENING_QUOTATION),
        day.moved());
  }

  /** Trading ends and the value is fixed when the stock market closes. */
  private static Expiry endingAtTheClose(ExpiryDay day) {
    Instant close = TradingCalendar.stockClose(day.date());
    return new Expiry(
        Product.SPXW,
        day.date(),
        day.kind(),
        "SPXW",
        Settlement.SPX_CLOSE,
        day.date(),
        close,
        close,
        day.moved());
  }

  private static Instant chicago(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(OptionRoot.CHICAGO).toInstant();
  }
}

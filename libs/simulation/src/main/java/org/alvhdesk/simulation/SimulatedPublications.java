package org.alvhdesk.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.Publication;
import org.alvhdesk.market.history.PublishedSeries;
import org.alvhdesk.market.history.PublishedValue;
import org.alvhdesk.market.history.ScheduledEvent;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * Invented publications that look like the real ones: consumer and producer prices on their days of
 * the invented calendar, the dollar's real exchange rate, the price-earnings ratio and two short
 * rates by month. Noise of their own: the path of the market does not change with them.
 *
 * <p>Producer prices follow consumer prices with three times the noise, the exchange rate wanders
 * with 1.2 % a month, rates stay near the scenario's; orders of magnitude of the years 2000 to
 * 2024.
 */
final class SimulatedPublications {
  /** The longest memory of a rule and a year more. */
  private static final int MONTHS_BEFORE = 132;

  private static final int MONTHS_AHEAD = 120;

  /** Without a day in the calendar a month is known on this day of the next one. */
  private static final int KNOWN_ON_DAY = 15;

  private static final double INFLATION = 0.0021;
  private static final double CPI_NOISE = 0.0015;
  private static final double PPI_NOISE = 0.0060;
  private static final double REER_NOISE = 0.012;
  private static final double CAPE_NOISE = 0.03;
  private static final double RATE_NOISE = 0.0004;
  private static final double DEPOSIT_BELOW_BILL = 0.010;

  private SimulatedPublications() {}

  /** Everything published around {@code past}, also what becomes known only later. */
  static Map<Publication, PublishedSeries> around(MarketPast past, Scenario scenario, long seed) {
    YearMonth start = YearMonth.from(past.closes().getLast().session());
    SeededNoise noise = new SeededNoise(seed, scenario.id() + "/publications");
    Map<Publication, List<PublishedValue>> values = new EnumMap<>(Publication.class);
    for (Publication name : Publication.values()) {
      values.put(name, new ArrayList<>());
    }
    double cpi = StrictMath.log(100);
    double ppi = cpi;
    double reer = 0;
    double cape = 0;
    double rate = 0;
    double spread = DEPOSIT_BELOW_BILL;
    for (YearMonth m = start.minusMonths(MONTHS_BEFORE);
        !m.isAfter(start.plusMonths(MONTHS_AHEAD));
        m = m.plusMonths(1)) {
      double prices = INFLATION + CPI_NOISE * noise.normal();
      cpi += prices;
      ppi += prices + PPI_NOISE * noise.normal() - 0.05 * (ppi - cpi);
      reer = 0.98 * reer + REER_NOISE * noise.normal();
      cape = 0.98 * cape + CAPE_NOISE * noise.normal();
      rate = 0.98 * rate + RATE_NOISE * noise.normal();
      spread = spread + 0.02 * (DEPOSIT_BELOW_BILL - spread) + RATE_NOISE * noise.normal();
      double bill = Math.max(0.0005, scenario.rate() + rate);
      LocalDate first = m.atDay(1);
      LocalDate next = TradingCalendar.onOrAfter(m.plusMonths(1).atDay(KNOWN_ON_DAY));
      put(values, Publication.CPI, first, released(past, ScheduledEvent.CPI, m, next), level(cpi));
      put(values, Publication.PPI, first, released(past, ScheduledEvent.PPI, m, next), level(ppi));
      put(values, Publication.REER, first, next, level(StrictMath.log(100) + reer));
      put(values, Publication.CAPE, first, next, level(StrictMath.log(25) + cape));
      put(values, Publication.BILL_3M, first, first.plusDays(1), basisPoints(bill));
      put(values, Publication.ECB_DEPOSIT, first, first.plusDays(1), basisPoints(bill - spread));
    }
    Map<Publication, PublishedSeries> all = new EnumMap<>(Publication.class);
    values.forEach(
        (name, list) -> {
          if (!list.isEmpty()) { // nobody invents the weights of an index
            all.put(name, new PublishedSeries(list));
          }
        });
    return all;
  }

  /** The release of month {@code m} in the calendar, else {@code otherwise}. */
  private static LocalDate released(
      MarketPast past, String event, YearMonth m, LocalDate otherwise) {
    YearMonth after = m.plusMonths(1);
    return past.events().only(event).between(after.atDay(1), after.atEndOfMonth()).events().stream()
        .map(ScheduledEvent::date)
        .findFirst()
        .orElse(otherwise);
  }

  private static void put(
      Map<Publication, List<PublishedValue>> values,
      Publication name,
      LocalDate of,
      LocalDate known,
      double value) {
    values.get(name).add(new PublishedValue(of, known, value));
  }

  private static double level(double log) {
    return StrictMath.round(StrictMath.exp(log) * 1000) / 1000.0;
  }

  private static double basisPoints(double rate) {
    return StrictMath.round(rate * 10_000) / 10_000.0;
  }
}

package org.alvhdesk.strategy.signal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.Publication;
import org.alvhdesk.quant.indicator.PercentRank;
import org.alvhdesk.quant.vol.measure.Measured;

/** Signals of what others publish by month: prices, exchange rate, rates, valuation. */
final class PublishedSignals {
  /** A month is published about two weeks after its end; one more than usual may be missing. */
  private static final int MAX_AGE_MONTHS = 3;

  private static final int YEAR = 12;
  private static final int RATE_CHANGE_MONTHS = 3;
  private static final int TEN_YEARS = 120;

  /** Volatilities before the latest from which a rank is told: five years. */
  private static final int LEAST_RANKED = 60;

  private final MarketPast known;
  private final YearMonth now;

  /** Reads {@code known}, nothing of which may be later than {@code session}. */
  PublishedSignals(MarketPast known, LocalDate session) {
    this.known = known;
    this.now = YearMonth.from(session);
  }

  /**
   * Change over three months of a price index's rate over a year, decimal; both the rate of the
   * latest month and that of three months before come from what is known now.
   */
  Measured rateChange(Publication prices) {
    NavigableMap<YearMonth, Double> months = known.published(prices).byMonth();
    Optional<String> old = tooOld(prices, months);
    if (old.isPresent()) {
      return Measured.none(old.get());
    }
    YearMonth latest = months.lastKey();
    YearMonth before = latest.minusMonths(RATE_CHANGE_MONTHS);
    for (YearMonth needed : List.of(latest.minusMonths(YEAR), before, before.minusMonths(YEAR))) {
      if (!months.containsKey(needed)) {
        return Measured.none(prices + " of " + needed + " is missing");
      }
    }
    return Measured.of(yearOnYear(months, latest) - yearOnYear(months, before));
  }

  private static double yearOnYear(NavigableMap<YearMonth, Double> months, YearMonth month) {
    return months.get(month) / months.get(month.minusMonths(YEAR)) - 1;
  }

  /** 000-13: yearly rate of CPI less that of PPI, in the latest month that both have. */
  Measured cpiPpiDeviation() {
    NavigableMap<YearMonth, Double> cpi = known.published(Publication.CPI).byMonth();
    NavigableMap<YearMonth, Double> ppi = known.published(Publication.PPI).byMonth();
    Optional<String> old = tooOld(Publication.CPI, cpi).or(() -> tooOld(Publication.PPI, ppi));
    if (old.isPresent()) {
      return Measured.none(old.get());
    }
    YearMonth latest = cpi.lastKey().isBefore(ppi.lastKey()) ? cpi.lastKey() : ppi.lastKey();
    for (YearMonth needed : List.of(latest, latest.minusMonths(YEAR))) {
      if (!cpi.containsKey(needed) || !ppi.containsKey(needed)) {
        return Measured.none("CPI or PPI of " + needed + " is missing");
      }
    }
    return Measured.of(yearOnYear(cpi, latest) - yearOnYear(ppi, latest));
  }

  /** {@link ReerVolatility} of the latest month. */
  Measured reerVolatility() {
    NavigableMap<YearMonth, Double> months = known.published(Publication.REER).byMonth();
    Optional<String> old = tooOld(Publication.REER, months);
    return old.isPresent()
        ? Measured.none(old.get())
        : ReerVolatility.of(run(months, months.lastKey()));
  }

  /** Rank of that volatility among those of all months before, five years of them at least. */
  Measured reerVolatilityRank() {
    Measured latest = reerVolatility();
    if (latest instanceof Measured.NoData) {
      return latest;
    }
    NavigableMap<YearMonth, Double> months = known.published(Publication.REER).byMonth();
    List<Double> volatilities = new ArrayList<>();
    for (YearMonth month : months.keySet()) {
      ReerVolatility.of(run(months, month)).asOptional().ifPresent(volatilities::add);
    }
    return volatilities.size() <= LEAST_RANKED
        ? Measured.none(
            "REER volatility is known of "
                + volatilities.size()
                + " months, a rank needs "
                + (LEAST_RANKED + 1))
        : rank(volatilities);
  }

  /** The 13 consecutive months up to {@code last}, fewer where one is missing. */
  private static List<Double> run(NavigableMap<YearMonth, Double> months, YearMonth last) {
    List<Double> run = new ArrayList<>();
    for (YearMonth m = last.minusMonths(YEAR); !m.isAfter(last); m = m.plusMonths(1)) {
      Double level = months.get(m);
      if (level != null) {
        run.add(level);
      }
    }
    return run;
  }

  /** Rank of CAPE among the 120 months before. */
  Measured valuationRank() {
    return tenYearRank(Publication.CAPE);
  }

  /** Rank of the weight of the ten largest members among the 120 months before. */
  Measured concentrationRank() {
    return tenYearRank(Publication.TOP_TEN_WEIGHT);
  }

  private Measured tenYearRank(Publication name) {
    NavigableMap<YearMonth, Double> months = known.published(name).byMonth();
    Optional<String> old = tooOld(name, months);
    return old.isPresent() ? Measured.none(old.get()) : tenYearRank(name.name(), months);
  }

  /**
   * Rank of the 3-month bill less the ECB deposit rate among the last differentials of the 120
   * months before.
   */
  Measured rateDifferentialRank() {
    NavigableMap<YearMonth, Double> differentials = differentials();
    return noDifferential(differentials)
        .map(Measured::none)
        .orElseGet(() -> tenYearRank("rate differential", differentials));
  }

  /** 3-month bill less the ECB deposit rate, decimal a year, of the latest month that has both. */
  Measured rateDifferential() {
    NavigableMap<YearMonth, Double> differentials = differentials();
    return noDifferential(differentials)
        .map(Measured::none)
        .orElseGet(() -> Measured.of(differentials.lastEntry().getValue()));
  }

  private Optional<String> noDifferential(NavigableMap<YearMonth, Double> differentials) {
    return tooOld(Publication.BILL_3M, known.published(Publication.BILL_3M).byMonth())
        .or(
            () ->
                tooOld(Publication.ECB_DEPOSIT, known.published(Publication.ECB_DEPOSIT).byMonth()))
        .or(
            () ->
                differentials.isEmpty()
                    ? Optional.of("no month has both a bill and a deposit rate")
                    : Optional.empty());
  }

  private NavigableMap<YearMonth, Double> differentials() {
    NavigableMap<YearMonth, Double> deposits = known.published(Publication.ECB_DEPOSIT).byMonth();
    NavigableMap<YearMonth, Double> differentials = new TreeMap<>();
    known
        .published(Publication.BILL_3M)
        .byMonth()
        .forEach(
            (month, bill) -> {
              if (deposits.containsKey(month)) {
                differentials.put(month, bill - deposits.get(month));
              }
            });
    return differentials;
  }

  private static Measured tenYearRank(String name, NavigableMap<YearMonth, Double> months) {
    YearMonth latest = months.lastKey();
    List<Double> values = new ArrayList<>();
    for (YearMonth m = latest.minusMonths(TEN_YEARS); !m.isAfter(latest); m = m.plusMonths(1)) {
      Double value = months.get(m);
      if (value == null) {
        return Measured.none(name + " of " + m + " is missing");
      }
      values.add(value);
    }
    return rank(values);
  }

  private static Measured rank(List<Double> values) {
    PercentRank rank = new PercentRank(values.size() - 1);
    values.forEach(rank::accept);
    return Measured.of(rank.value());
  }

  private Optional<String> tooOld(Publication name, NavigableMap<YearMonth, Double> months) {
    if (months.isEmpty()) {
      return Optional.of("no " + name + " is known");
    }
    YearMonth latest = months.lastKey();
    return latest.until(now, ChronoUnit.MONTHS) > MAX_AGE_MONTHS
        ? Optional.of("the latest " + name + " known is of " + latest)
        : Optional.empty();
  }
}

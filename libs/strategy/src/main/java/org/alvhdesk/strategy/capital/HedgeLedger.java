package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alvhdesk.quant.statistics.CashFlow;
import org.alvhdesk.strategy.hedge.HedgeContract;

/**
 * Every premium, fee, payoff and day of decay of the hedge. Rule 001-1: the hedge is capital with
 * an internal rate of return, not only insurance. Entries are kept as given; figures are folds.
 */
public final class HedgeLedger {
  private static final BigDecimal ZERO = new BigDecimal("0.00");

  private final List<HedgeEntry> entries;

  private HedgeLedger(List<HedgeEntry> entries) {
    this.entries = entries;
  }

  /**
   * A ledger of {@code entries}; those of one day keep their order.
   *
   * @throws IllegalArgumentException when more of a series leaves a layer than it holds, unless it
   *     is said to be sold short
   */
  public static HedgeLedger of(List<HedgeEntry> entries) {
    List<HedgeEntry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(HedgeEntry::date));
    HedgeLedger ledger = new HedgeLedger(List.copyOf(sorted));
    ledger.quantities(LocalDate.MAX);
    return ledger;
  }

  /** This ledger with one more entry. */
  public HedgeLedger with(HedgeEntry entry) {
    List<HedgeEntry> all = new ArrayList<>(entries);
    all.add(entry);
    return of(all);
  }

  /** All entries by date. */
  public List<HedgeEntry> entries() {
    return entries;
  }

  /**
   * Contracts held at the end of {@code date} by layer and series, such as {@code FRONT}; negative
   * when short.
   */
  public SortedMap<String, SortedMap<HedgeContract, Integer>> quantities(LocalDate date) {
    SortedMap<String, SortedMap<HedgeContract, Integer>> held = new TreeMap<>();
    for (HedgeEntry entry : entries) {
      if (entry.date().isAfter(date)) {
        break;
      }
      int change =
          switch (entry) {
            case HedgeEntry.Bought b -> b.quantity();
            case HedgeEntry.Sold s -> -s.quantity();
            case HedgeEntry.SoldShort s -> -s.quantity();
            case HedgeEntry.Settled s -> -s.quantity();
            case HedgeEntry.Decayed ignored -> 0;
          };
      int now =
          held.computeIfAbsent(entry.layer(), l -> new TreeMap<>())
              .merge(entry.contract(), change, Math::addExact);
      if (now < 0 && change < 0 && !(entry instanceof HedgeEntry.SoldShort)) {
        throw new IllegalArgumentException(
            "on "
                + entry.date()
                + " more of "
                + entry.contract().text()
                + " leaves "
                + entry.layer()
                + " than it holds: book the purchase first");
      }
    }
    held.values().forEach(layer -> layer.values().removeIf(n -> n == 0));
    held.values().removeIf(SortedMap::isEmpty);
    return held;
  }

  /**
   * What the hedge took and gave after {@code from}, up to and with {@code to}.
   *
   * @param valueAtFromUsd value of what was held at the end of {@code from}
   * @param valueAtToUsd value of what is held at the end of {@code to}
   * @throws IllegalArgumentException when {@code to} is not after {@code from}
   */
  public HedgePeriod period(
      LocalDate from, LocalDate to, BigDecimal valueAtFromUsd, BigDecimal valueAtToUsd) {
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException("a period ends after it starts: " + from + " to " + to);
    }
    BigDecimal premium = ZERO;
    BigDecimal fees = ZERO;
    BigDecimal proceeds = ZERO;
    BigDecimal payoff = ZERO;
    BigDecimal theta = ZERO;
    for (HedgeEntry entry : entries) {
      if (!entry.date().isAfter(from) || entry.date().isAfter(to)) {
        continue;
      }
      switch (entry) {
        case HedgeEntry.Bought b -> {
          premium = premium.add(b.premiumUsd());
          fees = fees.add(b.feesUsd());
        }
        case HedgeEntry.Sold s -> {
          proceeds = proceeds.add(s.proceedsUsd());
          fees = fees.add(s.feesUsd());
        }
        case HedgeEntry.SoldShort s -> {
          proceeds = proceeds.add(s.proceedsUsd());
          fees = fees.add(s.feesUsd());
        }
        case HedgeEntry.Settled s -> payoff = payoff.add(s.payoffUsd());
        case HedgeEntry.Decayed d -> theta = theta.add(d.thetaUsd());
      }
    }
    return new HedgePeriod(
        from, to, premium, fees, proceeds, payoff, theta, valueAtFromUsd, valueAtToUsd);
  }

  /**
   * Cash flows of the hedge with the premium as outlay (methodology 3.9): premium and fees out,
   * proceeds and payoffs in, what is held valued at the end.
   *
   * @param asOf last day counted
   * @param valueUsd value of what is held then
   */
  public List<CashFlow> flows(LocalDate asOf, BigDecimal valueUsd) {
    List<CashFlow> flows = new ArrayList<>();
    for (HedgeEntry entry : entries) {
      if (entry.date().isAfter(asOf)) {
        break;
      }
      switch (entry) {
        case HedgeEntry.Bought b -> flows.add(flow(b, b.premiumUsd().add(b.feesUsd()).negate()));
        case HedgeEntry.Sold s -> flows.add(flow(s, s.proceedsUsd().subtract(s.feesUsd())));
        case HedgeEntry.SoldShort s -> flows.add(flow(s, s.proceedsUsd().subtract(s.feesUsd())));
        case HedgeEntry.Settled s -> flows.add(flow(s, s.payoffUsd()));
        case HedgeEntry.Decayed ignored -> {
          // theta is no cash
        }
      }
    }
    if (valueUsd.signum() != 0) {
      flows.add(CashFlow.on(asOf, valueUsd.doubleValue()));
    }
    return List.copyOf(flows);
  }

  /** Premium paid for purchases in the 365 days that end with {@code asOf}, US dollars. */
  public BigDecimal premiumOfYear(LocalDate asOf) {
    BigDecimal sum = ZERO;
    for (HedgeEntry entry : entries) {
      long ago = ChronoUnit.DAYS.between(entry.date(), asOf);
      if (entry instanceof HedgeEntry.Bought b && ago >= 0 && ago < 365) {
        sum = sum.add(b.premiumUsd());
      }
    }
    return sum;
  }

  private static CashFlow flow(HedgeEntry entry, BigDecimal amount) {
    return CashFlow.on(entry.date(), amount.doubleValue());
  }
}

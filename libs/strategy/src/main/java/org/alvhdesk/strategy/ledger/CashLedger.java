package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Cash of an account: entries in the order of booking, balances by folding them. Appending gives a
 * new ledger.
 *
 * @param entries as booked; value dates need not ascend
 */
public record CashLedger(List<CashEntry> entries) {
  /** No entry yet. */
  public static final CashLedger EMPTY = new CashLedger(List.of());

  /**
   * @throws IllegalArgumentException when an id comes twice
   */
  public CashLedger {
    entries = List.copyOf(entries);
    Set<String> ids = new HashSet<>();
    for (CashEntry entry : entries) {
      if (!ids.add(entry.id())) {
        throw new IllegalArgumentException(
            "cash entry " + entry.id() + " is booked already: give a correction its own id");
      }
    }
  }

  /** This ledger with one more entry. */
  public CashLedger with(CashEntry entry) {
    List<CashEntry> all = new ArrayList<>(entries);
    all.add(entry);
    return new CashLedger(all);
  }

  /** Cash at the end of {@code date}, US dollars. */
  public BigDecimal balance(LocalDate date) {
    return sum(e -> !e.date().isAfter(date));
  }

  /** Deposits less withdrawals after {@code from}, up to and with {@code to}, US dollars. */
  public BigDecimal externalFlow(LocalDate from, LocalDate to) {
    return sum(e -> e.kind().isExternal() && e.date().isAfter(from) && !e.date().isAfter(to));
  }

  /** Deposits and withdrawals after {@code from}, up to and with {@code to}. */
  public List<CashEntry> externalEntries(LocalDate from, LocalDate to) {
    return entries.stream()
        .filter(e -> e.kind().isExternal() && e.date().isAfter(from) && !e.date().isAfter(to))
        .toList();
  }

  private BigDecimal sum(Predicate<CashEntry> counts) {
    BigDecimal sum = new BigDecimal("0.00");
    for (CashEntry entry : entries) {
      if (counts.test(entry)) {
        sum = sum.add(entry.amountUsd());
      }
    }
    return sum;
  }
}

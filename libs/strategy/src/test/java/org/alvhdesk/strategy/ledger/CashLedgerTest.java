package org.alvhdesk.strategy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.strategy.ledger.CashEntry.Kind;
import org.junit.jupiter.api.Test;

class CashLedgerTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  @Test
  void balanceIsTheFold_backdatedEntriesIncluded() {
    CashLedger ledger =
        CashLedger.EMPTY
            .with(entry("a", 0, Kind.DEPOSIT, "250000"))
            .with(entry("b", 5, Kind.TRADE, "1285.00"))
            .with(entry("c", 5, Kind.FEE, "-10.40"))
            .with(entry("d", 2, Kind.WITHDRAWAL, "-1000"));

    assertThat(ledger.balance(DAY.minusDays(1))).isEqualTo(usd("0.00"));
    assertThat(ledger.balance(DAY.plusDays(2))).isEqualTo(usd("249000.00"));
    assertThat(ledger.balance(DAY.plusDays(5))).isEqualTo(usd("250274.60"));
    assertThat(ledger.externalFlow(DAY, DAY.plusDays(9))).isEqualTo(usd("-1000.00"));
  }

  @Test
  void signsCentsAndIdsAreChecked() {
    assertThatThrownBy(() -> entry("a", 0, Kind.DEPOSIT, "-1")).hasMessageContaining("positive");
    assertThatThrownBy(() -> entry("a", 0, Kind.WITHDRAWAL, "1")).hasMessageContaining("negative");
    assertThatThrownBy(() -> entry("a", 0, Kind.TRADE, "0.001"))
        .hasMessageContaining("whole cents");
    assertThatThrownBy(() -> entry("a", 0, Kind.TRADE, "0")).hasMessageContaining("not 0");
    CashLedger one = CashLedger.EMPTY.with(entry("a", 0, Kind.DEPOSIT, "1"));
    assertThatThrownBy(() -> one.with(entry("a", 1, Kind.DEPOSIT, "1")))
        .hasMessageContaining("a is booked already");
  }

  @Test
  void depositsAreNoGain() {
    CashLedger ledger =
        CashLedger.EMPTY
            .with(entry("a", 0, Kind.DEPOSIT, "100000"))
            .with(entry("b", 5, Kind.DEPOSIT, "50000"))
            .with(entry("c", 6, Kind.TRADE, "1000"));
    NetAssetValue start = NetAssetValue.of(ledger, DAY, usd("0"));
    NetAssetValue end = NetAssetValue.of(ledger, DAY.plusDays(10), usd("-400"));

    assertThat(end.navUsd()).isEqualByComparingTo("150600");
    assertThat(end.gainSince(start, ledger)).isEqualByComparingTo("600");
    // 600 / (100,000 + 50,000 x 5/10)
    assertThat(end.returnSince(start, ledger).orThrow()).isCloseTo(0.0048, within(1e-12));
    assertThat(end.returnSince(new NetAssetValue(DAY, usd("-200000"), usd("0")), ledger))
        .isInstanceOf(Estimate.Refused.class);
    assertThatThrownBy(() -> start.gainSince(end, ledger)).hasMessageContaining("is not before");
  }

  @Property(tries = 100)
  void orderOfBookingDoesNotChangeBalances(
      @ForAll @Size(min = 1, max = 30) List<@LongRange(min = -900_000, max = 900_000) Long> cents,
      @ForAll long seed) {
    List<CashEntry> entries = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < cents.size(); i++) {
      if (cents.get(i) != 0) {
        BigDecimal amount = BigDecimal.valueOf(cents.get(i), 2);
        entries.add(new CashEntry("e" + i, DAY.plusDays(i % 7), Kind.TRADE, amount, ""));
        sum = sum.add(amount);
      }
    }
    List<CashEntry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, new Random(seed));

    for (int d = 0; d < 8; d++) {
      assertThat(new CashLedger(shuffled).balance(DAY.plusDays(d)))
          .isEqualTo(new CashLedger(entries).balance(DAY.plusDays(d)));
    }
    assertThat(new CashLedger(entries).balance(DAY.plusDays(7))).isEqualByComparingTo(sum);
  }

  private static CashEntry entry(String id, int day, Kind kind, String amount) {
    return new CashEntry(id, DAY.plusDays(day), kind, usd(amount), "");
  }

  private static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }
}

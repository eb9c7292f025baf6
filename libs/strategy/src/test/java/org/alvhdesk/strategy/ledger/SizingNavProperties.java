package org.alvhdesk.strategy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.rules.Capital;
import org.junit.jupiter.api.Test;

/** From cash entries to the money that rules size from. */
class SizingNavProperties {
  private static final LocalDate OPENED = LocalDate.of(2018, 1, 12);
  private static final BigDecimal CONFIGURED = new BigDecimal("750000.00");
  private static final BigDecimal SHARE = new BigDecimal("0.15");

  private static List<LocalDate> sessions(int n) {
    List<LocalDate> sessions = new ArrayList<>();
    LocalDate day = OPENED;
    for (int i = 0; i < n; i++) {
      day = TradingCalendar.nextBusinessDay(day);
      sessions.add(day);
    }
    return sessions;
  }

  private static CashEntry entry(String id, LocalDate date, CashEntry.Kind kind, BigDecimal usd) {
    return new CashEntry(id, date, kind, usd, "");
  }

  /** What every session sizes from when {@code extra} is in the ledger beside the results. */
  private static List<Capital> capitals(
      List<LocalDate> sessions, List<Integer> resultsUsd, List<CashEntry> extra) {
    List<CashEntry> entries = new ArrayList<>(extra);
    entries.add(entry("opening", OPENED, CashEntry.Kind.DEPOSIT, CONFIGURED));
    for (int i = 0; i < sessions.size(); i++) {
      int result = resultsUsd.get(i);
      if (result != 0) {
        entries.add(
            entry(
                "result " + i, sessions.get(i), CashEntry.Kind.TRADE, BigDecimal.valueOf(result)));
      }
    }
    CashLedger ledger = new CashLedger(entries);
    List<SizingNav.Close> closes = new ArrayList<>();
    List<Capital> capitals = new ArrayList<>();
    for (LocalDate session : sessions) {
      SizingNav nav = SizingNav.of(CONFIGURED, closes, session);
      capitals.add(Capital.ofNav(nav.navUsd(), SHARE).on(nav.basis()));
      closes.add(
          new SizingNav.Close(
              session,
              Instant.EPOCH,
              NetAssetValue.of(ledger, session, new BigDecimal("1000.00")).navUsd()));
    }
    return capitals;
  }

  @Property
  void aDepositChangesTheSizeOfTheNextSession_andOfNoneBefore(
      @ForAll @Size(12) List<@IntRange(min = -5000, max = 5000) Integer> results,
      @ForAll @IntRange(min = 0, max = 11) int on,
      @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal amount) {
    List<LocalDate> sessions = sessions(12);
    CashEntry deposit = entry("deposit", sessions.get(on), CashEntry.Kind.DEPOSIT, amount);

    List<Capital> without = capitals(sessions, results, List.of());
    List<Capital> with = capitals(sessions, results, List.of(deposit));

    for (int i = 0; i < sessions.size(); i++) {
      if (i <= on) {
        assertThat(with.get(i)).as("session " + i).isEqualTo(without.get(i));
      } else {
        BigDecimal more = with.get(i).navUsd().subtract(without.get(i).navUsd());
        assertThat(more).as("NAV of session " + i).isEqualByComparingTo(amount);
        BigDecimal risk = with.get(i).riskCapitalUsd().subtract(without.get(i).riskCapitalUsd());
        assertThat(risk.subtract(amount.multiply(SHARE)).abs())
            .as("risk capital of session " + i + ", to the cent")
            .isLessThanOrEqualTo(new BigDecimal("0.01"));
      }
    }
  }

  @Property
  void aSessionSizesFromTheCloseBeforeIt_andSaysSo(
      @ForAll @Size(6) List<@IntRange(min = -5000, max = 5000) Integer> results) {
    List<LocalDate> sessions = sessions(6);

    List<Capital> capitals = capitals(sessions, results, List.of());

    assertThat(capitals.getFirst().navUsd()).isEqualByComparingTo(CONFIGURED);
    assertThat(capitals.getFirst().navBasis().inputName())
        .isEqualTo("NAV (configured: the ledger has no close before 2018-01-16)");
    BigDecimal nav = CONFIGURED.add(new BigDecimal("1000.00"));
    for (int i = 1; i < 6; i++) {
      nav = nav.add(BigDecimal.valueOf(results.get(i - 1)));
      assertThat(capitals.get(i).navUsd().setScale(2, RoundingMode.UNNECESSARY))
          .isEqualByComparingTo(nav);
      assertThat(capitals.get(i).navBasis().text())
          .isEqualTo("ledger, close of " + sessions.get(i - 1));
    }
  }

  @Test
  void aBookWithoutValueSizesFromNothing_notFromTheConfiguredValue() {
    SizingNav nav =
        SizingNav.of(
            CONFIGURED,
            List.of(new SizingNav.Close(OPENED, Instant.EPOCH, new BigDecimal("-2500.00"))),
            OPENED.plusDays(4));

    assertThat(nav.navUsd()).isEqualByComparingTo("100");
    assertThat(nav.basis().text()).isEqualTo("ledger, close of 2018-01-12: -2500.00 USD");
  }
}

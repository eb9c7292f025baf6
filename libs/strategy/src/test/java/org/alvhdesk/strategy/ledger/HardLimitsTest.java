package org.alvhdesk.strategy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.IronCondor;
import org.junit.jupiter.api.Test;

class HardLimitsTest {
  private static final HardLimits LIMITS =
      new HardLimits(
          usd("40000"),
          usd("39000"),
          usd("45000"),
          usd("9000"),
          usd("900"),
          usd("60000"),
          usd("60000"));
  private static final BookMeasures EMPTY = measures(List.of(), "0", "0", "0", "0");

  @Test
  void aBookWithinItsLimitsPasses() {
    BookMeasures after = measures(List.of(condor(16, 10)), "20000", "29000", "-5000", "400");

    assertThat(after.maxLossByExpiryWeek()).containsEntry("2026-W03", usd("37150.00"));
    assertThat(after.putSideLoss()).isEqualByComparingTo("37150");
    assertThat(LIMITS.check(EMPTY, after)).isEqualTo(new HardLimits.Allowed(List.of()));
  }

  @Test
  void eachLimitBlocksWithItsReason() {
    assertThat(reasons(measures(List.of(condor(16, 6), condor(14, 6)), "0", "0", "0", "0")))
        .singleElement()
        .asString()
        .isEqualTo("maximum loss expiring in 2026-W03: 44580.00 USD after, 0 before, limit 40000");
    assertThat(reasons(measures(List.of(), "39000.01", "0", "0", "0")))
        .singleElement()
        .asString()
        .startsWith("loss at SPX -10 %: 39000.01 USD after");
    assertThat(reasons(measures(List.of(), "0", "45001", "0", "0")))
        .singleElement()
        .asString()
        .startsWith("loss at 2018-02-02..05: 45001");
    assertThat(reasons(measures(List.of(), "0", "0", "-9001", "0")))
        .singleElement()
        .asString()
        .startsWith("SPX vega");
    assertThat(reasons(measures(List.of(), "0", "0", "0", "901")))
        .singleElement()
        .asString()
        .startsWith("VIX-option vega");
    assertThat(reasons(measures(List.of(condor(16, 9), condor(23, 9)), "0", "0", "0", "0")))
        .extracting(r -> r.substring(0, 8))
        .containsExactly("put side", "call sid");
  }

  @Test
  void reducingABreachedBookIsAlwaysPossible_worseningItNever() {
    BookMeasures breached = measures(List.of(), "50000", "0", "0", "0");

    assertThat(LIMITS.check(breached, measures(List.of(), "45000", "0", "0", "0")))
        .isInstanceOfSatisfying(
            HardLimits.Allowed.class,
            a -> assertThat(a.notes()).singleElement().asString().contains("breached already"));
    assertThat(LIMITS.check(breached, measures(List.of(), "50000.01", "0", "0", "0")))
        .isInstanceOf(HardLimits.Blocked.class);
  }

  @Test
  void whatIsNotKnownBlocks() {
    BookMeasures unknown =
        BookMeasures.of(
            List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    assertThat(reasons(unknown))
        .hasSize(4)
        .allMatch(r -> r.endsWith("after the trade is not known"));
    assertThat(LIMITS.check(unknown, EMPTY)).isInstanceOf(HardLimits.Allowed.class);
    assertThatThrownBy(
            () ->
                new HardLimits(
                    usd("-1"), usd("0"), usd("0"), usd("0"), usd("0"), usd("0"), usd("0")))
        .hasMessageContaining("0 or more");
  }

  @Test
  void weeksOfTheTurnOfTheYear() {
    assertThat(BookMeasures.weekOf(LocalDate.of(2027, 1, 1))).isEqualTo("2026-W53");
    assertThat(BookMeasures.weekOf(LocalDate.of(2024, 12, 30))).isEqualTo("2025-W01");
  }

  private static List<String> reasons(BookMeasures after) {
    return ((HardLimits.Blocked) LIMITS.check(EMPTY, after)).reasons();
  }

  private static BookMeasures measures(
      List<CondorPosition> condors, String stress, String shock, String spxVega, String vixVega) {
    return BookMeasures.of(
        condors,
        Optional.of(usd(stress)),
        Optional.of(new TreeMap<>(Map.of("2018-02-02..05", usd(shock)))),
        Optional.of(usd(spxVega)),
        Optional.of(usd(vixVega)));
  }

  private static CondorPosition condor(int day, int quantity) {
    return new CondorPosition(
        "c" + day,
        CondorLayer.BASE,
        new IronCondor(OptionRoot.SPXW, LocalDate.of(2026, 1, day), 5620, 5670, 6320, 6370),
        quantity,
        usd("12.85"),
        Instant.EPOCH);
  }

  private static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }
}

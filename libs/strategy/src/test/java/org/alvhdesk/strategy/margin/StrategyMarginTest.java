package org.alvhdesk.strategy.margin;

import static org.alvhdesk.strategy.margin.MarginBooks.JULY;
import static org.alvhdesk.strategy.margin.MarginBooks.JUNE;
import static org.alvhdesk.strategy.margin.MarginBooks.SESSION;
import static org.alvhdesk.strategy.margin.MarginBooks.book;
import static org.alvhdesk.strategy.margin.MarginBooks.condor;
import static org.alvhdesk.strategy.margin.MarginBooks.spx;
import static org.alvhdesk.strategy.margin.MarginBooks.statement;
import static org.alvhdesk.strategy.margin.MarginBooks.vixCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.quant.pricing.Right;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrategyMarginTest {
  static Stream<Arguments> published() {
    return Stream.of(
        argumentSet(
            "LEAN #9775, 95/95", condor(JUNE, 2, "5", 7090, 7185, 7510, 7605), "19000", "19000"),
        argumentSet(
            "LEAN #9775, 50/160", condor(JUNE, 2, "5", 7135, 7185, 7500, 7660), "32000", "42000"),
        argumentSet(
            "LEAN #9775, 145/95", condor(JUNE, 2, "5", 7090, 7235, 7510, 7605), "29000", "48000"));
  }

  @ParameterizedTest
  @MethodSource("published")
  void condorsNeedTheWiderWingAndAtIbkrBothWhenTheyDiffer(
      CondorHolding condor, String cboe, String ibkr) {
    MarginBook book = book(List.of(condor));

    assertThat(statement(MarginMode.CBOE_REG_T, book).requirementUsd()).isEqualByComparingTo(cboe);
    assertThat(statement(MarginMode.IBKR, book).requirementUsd()).isEqualByComparingTo(ibkr);
  }

  @Test
  void theCreditLowersTheBuyingPowerItTakes() {
    MarginResult.Statement margin =
        statement(
            MarginMode.CBOE_REG_T, book(List.of(condor(JUNE, 2, "12.85", 7090, 7185, 7510, 7605))));

    assertThat(margin.requirementUsd()).isEqualByComparingTo("19000");
    assertThat(margin.buyingPowerUsd()).isEqualByComparingTo("16430");
  }

  @Test
  void condorsOfDifferentExpiriesNeverNet() {
    CondorHolding june = condor(JUNE, 1, "5", 7090, 7185, 7510, 7605);
    CondorHolding july = condor(JULY, 1, "5", 7090, 7185, 7510, 7605);

    for (MarginMode mode : MarginMode.values()) {
      MarginResult.Statement both = statement(mode, book(List.of(june, july)));
      assertThat(both.requirementUsd())
          .as("%s", mode)
          .isEqualByComparingTo(
              statement(mode, book(List.of(june)))
                  .requirementUsd()
                  .add(statement(mode, book(List.of(july))).requirementUsd()));
    }
  }

  @Test
  void longVixCallsArePaidInFullAndGiveTheCondorNoRelief() {
    CondorHolding condor = condor(JUNE, 10, "5", 7090, 7185, 7510, 7605);
    MarginResult.Statement alone = statement(MarginMode.CBOE_REG_T, book(List.of(condor)));

    MarginResult.Statement hedged =
        statement(MarginMode.CBOE_REG_T, book(List.of(condor), vixCall(4, JUNE, 28, "0.45")));

    assertThat(hedged.requirementUsd()).isEqualByComparingTo(alone.requirementUsd());
    assertThat(hedged.paidUsd()).isEqualByComparingTo("180");
    assertThat(hedged.notes()).anyMatch(n -> n.contains("no relief"));
    assertThat(hedged.notes()).anyMatch(n -> n.contains("not what the book can lose"));
  }

  @Test
  void longOptionsBeyondNineMonthsHaveLoanValue() {
    OptionHolding nine = vixCall(1, SESSION.plusMonths(9), 28, "2");
    OptionHolding longer = vixCall(1, SESSION.plusMonths(9).plusDays(1), 28, "2");

    assertThat(statement(MarginMode.CBOE_REG_T, book(List.of(), nine)).paidUsd())
        .isEqualByComparingTo("200");
    assertThat(statement(MarginMode.CBOE_REG_T, book(List.of(), longer)).paidUsd())
        .isEqualByComparingTo("150");
  }

  @Test
  void uncoveredShortsByTheIndexFormula() {
    // call: 12 + max(15 % of 7350 - 250, 10 % of 7350) = 12 + 852.5
    assertThat(
            statement(MarginMode.CBOE_REG_T, book(List.of(), spx(-1, Right.CALL, 7600, "12")))
                .requirementUsd())
        .isEqualByComparingTo("86450");
    // far call: the floor is 10 % of the index
    assertThat(
            statement(MarginMode.CBOE_REG_T, book(List.of(), spx(-1, Right.CALL, 8000, "1")))
                .requirementUsd())
        .isEqualByComparingTo("73600");
    // far put: the floor is 10 % of the strike
    assertThat(
            statement(MarginMode.CBOE_REG_T, book(List.of(), spx(-2, Right.PUT, 6000, "3")))
                .requirementUsd())
        .isEqualByComparingTo("120600");
  }

  @Test
  void shortsAreCoveredByLongsOfTheSameExpiryFirst() {
    MarginResult.Statement margin =
        statement(
            MarginMode.CBOE_REG_T,
            book(
                List.of(),
                spx(-3, Right.PUT, 7000, "40"),
                spx(2, Right.PUT, 6900, "30"),
                spx(5, Right.CALL, 7600, "9")));

    assertThat(margin.lines()).hasSize(3);
    assertThat(margin.lines().get(0).requirementUsd()).isEqualByComparingTo("0");
    assertThat(margin.lines().get(0).paidUsd()).isEqualByComparingTo("4500");
    assertThat(margin.lines().get(1).requirementUsd()).isEqualByComparingTo("20000");
    assertThat(margin.lines().get(1).creditUsd()).isEqualByComparingTo("2000");
    // one put uncovered: 40 + max(0.15 x 7350 - 350, 700) = 40 + 752.5
    assertThat(margin.lines().get(2).requirementUsd()).isEqualByComparingTo("79250");
  }

  @Test
  void ibkrAsksAtLeastTheHouseMinimumOfAVixSpread() {
    MarginBook book = book(List.of(), vixCall(-3, JUNE, 28, "0.45"), vixCall(3, JUNE, 29, "0.40"));

    assertThat(statement(MarginMode.CBOE_REG_T, book).requirementUsd()).isEqualByComparingTo("300");
    assertThat(statement(MarginMode.IBKR, book).requirementUsd()).isEqualByComparingTo("450");
  }

  @Test
  void aDebitSpreadNeedsItsPremiumOnly() {
    MarginResult.Statement margin =
        statement(
            MarginMode.CBOE_REG_T,
            book(List.of(), vixCall(2, JUNE, 25, "1.00"), vixCall(-2, JUNE, 35, "0.30")));

    assertThat(margin.requirementUsd()).isEqualByComparingTo("0");
    assertThat(margin.paidUsd()).isEqualByComparingTo("140");
  }

  @Test
  void parametersOutOfRangeAreRefused() {
    assertThatThrownBy(
            () ->
                new StrategyMarginRules(
                    new BigDecimal("0.15"),
                    new BigDecimal("0.20"),
                    new BigDecimal("0.2"),
                    new BigDecimal("0.1"),
                    9,
                    new BigDecimal("0.25"),
                    BigDecimal.ZERO))
        .hasMessageContaining("floor of an uncovered option");
    assertThatThrownBy(() -> PortfolioMarginRules.defaults().withVixShock(1.5))
        .hasMessageContaining("between 0 and 1");
  }
}

package org.alvhdesk.hedge.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.HedgeCapital;
import org.alvhdesk.hedge.CondorBookBuilder;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.capital.FigureRules;
import org.alvhdesk.strategy.capital.HedgeEntry;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** A year, counted by hand: 1,000 USD of premium, 300 back from a sale, 200 of value at its end. */
class CapitalFiguresTest {
  private static final LocalDate FROM = LocalDate.of(2018, 1, 16);
  private static final LocalDate TO = LocalDate.of(2019, 1, 16);
  private static final HedgeContract CALL = HedgeContract.vixCall(LocalDate.of(2019, 5, 22), 24);

  /** The 63rd session before {@link #TO}. */
  private static final LocalDate QUARTER = LocalDate.of(2018, 10, 15);

  private static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }

  private static RuleSet rules(String parameter) {
    return new RuleSet(
        "HEDGE",
        "1",
        "a rule set",
        List.of(
            new Parameter(
                parameter, usd("0.02"), "decimal", new Citation("001-5", "001", "a budget"))));
  }

  private static CapitalFigures.Close close(
      Optional<BigDecimal> hedge, Optional<BigDecimal> nav, boolean past) {
    TreeMap<LocalDate, BigDecimal> values = new TreeMap<>();
    TreeMap<LocalDate, Double> spx = new TreeMap<>();
    if (past) {
      values.put(QUARTER, usd("250.00"));
      spx.put(QUARTER, 2700.0);
    }
    CondorBookV1.Condor condor =
        new CondorBookV1.Condor(
            "c1",
            "BASE",
            "SPXW",
            TO,
            OptionRoot.SPXW.settlementOf(TO),
            0,
            1,
            1,
            2,
            3,
            4,
            usd("9.50"),
            Instant.EPOCH,
            null,
            null,
            usd("40000.00"),
            usd("50000.00"),
            0,
            0,
            null,
            null,
            null,
            null,
            null,
            null);
    CondorBookV1 condors = CondorBookBuilder.book("run", 1, Instant.EPOCH).condors(condor).build();
    return new CapitalFigures.Close(
        FROM,
        TO,
        List.of(
            new HedgeEntry.Bought(FROM.plusDays(1), "MID", CALL, 10, usd("1000.00"), usd("0.00")),
            new HedgeEntry.Sold(
                LocalDate.of(2018, 12, 3), "MID", CALL, 6, usd("300.00"), usd("0.00"))),
        hedge,
        nav,
        2727.0,
        condors,
        values,
        spx);
  }

  @Test
  void saysWhatTheHedgeCostAYear_onThreeDenominators() {
    HedgeCapital c =
        CapitalFigures.of(
            close(Optional.of(usd("200.00")), Optional.of(usd("100000.00")), true),
            rules("tail.budgetShareOfNav"),
            FigureRules.DEFAULTS);

    assertThat(c.premiumUsd()).isEqualByComparingTo("1000");
    assertThat(c.proceedsUsd()).isEqualByComparingTo("300");
    assertThat(c.cost().value()).isEqualTo(500.0);
    assertThat(c.costPerYear().usd().value()).isEqualTo(500.0);
    assertThat(c.costPerYear().ofMaxLoss().value()).isCloseTo(0.0125, within(1e-9));
    assertThat(c.costPerYear().ofMargin().value()).isCloseTo(0.01, within(1e-9));
    assertThat(c.costPerYear().ofNav().value()).isCloseTo(0.005, within(1e-9));
    assertThat(c.xirr().value()).isNegative();
    assertThat(c.budget().budgetUsd()).isEqualByComparingTo("2000");
    assertThat(c.budget().spentUsd()).isEqualByComparingTo("1000");
    assertThat(c.budget().used().value()).isCloseTo(0.5, within(1e-9));
    // 250 at the start, 300 back, 200 left: the last 63 sessions gained 250.
    assertThat(c.drag().from()).isEqualTo(QUARTER);
    assertThat(c.drag().costUsd()).isEqualByComparingTo("-250");
    assertThat(c.drag().spxReturn()).isCloseTo(0.01, within(1e-9));
    assertThat(c.drag().sideways()).isTrue();
    assertThat(c.noBudget()).isNull();
    assertThat(c.noDrag()).isNull();
  }

  @Test
  void saysWhatIsMissing_insteadOfAZero() {
    HedgeCapital c =
        CapitalFigures.of(
            close(Optional.empty(), Optional.empty(), false), rules("other"), FigureRules.DEFAULTS);

    assertThat(c.value().why()).contains("a mark is missing");
    assertThat(c.cost().value()).isNull();
    assertThat(c.xirr().value()).isNull();
    assertThat(c.costPerYear().usd().value()).isNull();
    assertThat(c.noBudget()).isEqualTo("HEDGE has no tail budget");
    assertThat(c.noDrag()).contains("no hedge value is stored for 2018-10-15");
    HedgeCapital noNav =
        CapitalFigures.of(
            close(Optional.of(usd("200.00")), Optional.empty(), true),
            rules("tail.budgetShareOfNav"),
            FigureRules.DEFAULTS);
    assertThat(noNav.costPerYear().ofMargin().value()).isNotNull();
    assertThat(noNav.costPerYear().ofNav().why()).contains("NAV is not known");
    assertThat(noNav.drag().costPerYear().ofNav().why()).contains("NAV is not known");
    assertThat(noNav.noBudget()).contains("NAV is not known");
  }
}

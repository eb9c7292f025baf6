package org.alvhdesk.strategy.margin;

import static org.alvhdesk.strategy.margin.MarginBooks.JULY;
import static org.alvhdesk.strategy.margin.MarginBooks.JUNE;
import static org.alvhdesk.strategy.margin.MarginBooks.book;
import static org.alvhdesk.strategy.margin.MarginBooks.condor;
import static org.alvhdesk.strategy.margin.MarginBooks.spx;
import static org.alvhdesk.strategy.margin.MarginBooks.statement;
import static org.alvhdesk.strategy.margin.MarginBooks.vixCall;
import static org.alvhdesk.strategy.margin.MarginBooks.withoutVols;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.joint.StressCheck;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class PortfolioMarginTest {
  private static MarginResult.Statement with(MarginBook book, PortfolioMarginRules rules) {
    return (MarginResult.Statement)
        Margin.of(MarginMode.PORTFOLIO_MARGIN, book, StrategyMarginRules.defaults(), rules);
  }

  @Test
  void aSoldPutLosesMostAtTheDeepestMove() {
    MarginResult.Statement margin =
        statement(MarginMode.PORTFOLIO_MARGIN, book(List.of(), spx(-1, Right.PUT, 7000, "40")));

    double before = Black76.price(Right.PUT, 7360, 7000, 0.1, 0.15, 0.996);
    double after = Black76.price(Right.PUT, 7360 * 0.92, 7000, 0.1, 0.15, 0.996);
    assertThat(margin.requirementUsd().doubleValue())
        .isCloseTo(100 * (after - before), within(0.005));
    assertThat(margin.lines().getFirst().reason())
        .contains("10 moves from -8 % to +6 %", "at -8 %");
  }

  @Test
  void aCondorLosesAtMostItsWidthAndTheWorstOfTenEquidistantMoves() {
    CondorHolding condor = condor(JUNE, 2, "5", 7090, 7185, 7510, 7605);

    MarginResult.Statement margin = statement(MarginMode.PORTFOLIO_MARGIN, book(List.of(condor)));

    double worst = 0;
    for (double move :
        new double[] {-0.08, -0.064, -0.048, -0.032, -0.016, 0.012, 0.024, 0.036, 0.048, 0.06}) {
      double gain = cost(0) - cost(move);
      worst = Math.max(worst, -gain * 200);
    }
    assertThat(margin.requirementUsd().doubleValue()).isCloseTo(worst, within(0.005));
    assertThat(margin.requirementUsd()).isLessThan(new BigDecimal("19000"));
  }

  private static double cost(double move) {
    double forward = 7350 * (1 + move);
    return Black76.price(Right.PUT, forward, 7185, 0.1, 0.16, 0.996)
        - Black76.price(Right.PUT, forward, 7090, 0.1, 0.18, 0.996)
        + Black76.price(Right.CALL, forward, 7510, 0.1, 0.12, 0.996)
        - Black76.price(Right.CALL, forward, 7605, 0.1, 0.11, 0.996);
  }

  @Test
  void aWorthlessPositionNeedsTheFloorPerContract() {
    MarginResult.Statement margin =
        statement(
            MarginMode.PORTFOLIO_MARGIN,
            book(List.of(), spx(4, Right.PUT, 3000, "0.05"), spx(-4, Right.PUT, 2900, "0.05")));

    assertThat(margin.requirementUsd()).isEqualByComparingTo("300");
    assertThat(margin.lines().getFirst().reason()).startsWith("at least 300 USD for 8 contracts");
  }

  @Test
  void vixIsAClassOfItsOwnWithItsOwnShock() {
    CondorHolding condor = condor(JUNE, 2, "5", 7090, 7185, 7510, 7605);
    MarginBook alone = book(List.of(condor));
    MarginBook hedged = book(List.of(condor), vixCall(10, JUNE, 22, "1.90"));

    MarginResult.Statement before = statement(MarginMode.PORTFOLIO_MARGIN, alone);
    MarginResult.Statement after = statement(MarginMode.PORTFOLIO_MARGIN, hedged);

    double value = Black76.price(Right.CALL, 19.5, 22, 0.12, 1.1, 0.995);
    double shocked = Black76.price(Right.CALL, 19.5 * 0.8, 22, 0.12, 1.1, 0.995);
    assertThat(after.requirementUsd().subtract(before.requirementUsd()).doubleValue())
        .isCloseTo(1000 * (value - shocked), within(0.005));
    assertThat(after.notes()).anyMatch(n -> n.contains("no relief"));
    assertThat(with(hedged, PortfolioMarginRules.defaults().withVixShock(0.4)).requirementUsd())
        .isGreaterThan(after.requirementUsd());
  }

  @Test
  void anOffsetIsGivenOnlyWhenSet() {
    CondorHolding condor = condor(JUNE, 2, "5", 7090, 7185, 7510, 7605);
    MarginBook hedged = book(List.of(condor), vixCall(10, JUNE, 22, "1.90"));

    BigDecimal none = with(hedged, PortfolioMarginRules.defaults()).requirementUsd();
    BigDecimal half =
        with(hedged, PortfolioMarginRules.defaults().withVixOffset(new BigDecimal("0.5")))
            .requirementUsd();

    double gain =
        1000
            * (Black76.price(Right.CALL, 19.5 * 1.2, 22, 0.12, 1.1, 0.995)
                - Black76.price(Right.CALL, 19.5, 22, 0.12, 1.1, 0.995));
    assertThat(none.subtract(half).doubleValue()).isCloseTo(gain / 2, within(0.011));
  }

  @Test
  void nettingExpiriesIsAChoiceAndNeverNeedsMore() {
    MarginBook book =
        book(
            List.of(
                condor(JUNE, 2, "5", 7090, 7185, 7510, 7605),
                condor(JULY, 1, "5", 6800, 6900, 7400, 7420)));

    BigDecimal apart = with(book, PortfolioMarginRules.defaults()).requirementUsd();
    MarginResult.Statement netted =
        with(book, PortfolioMarginRules.defaults().withNettedExpiries());

    assertThat(netted.lines()).hasSize(1);
    assertThat(netted.requirementUsd()).isLessThanOrEqualTo(apart);
  }

  @Test
  void whatCannotBeRepricedIsUnknownAndNotZero() {
    CondorHolding condor = withoutVols(condor(JUNE, 2, "5", 7090, 7185, 7510, 7605));

    MarginResult result = Margin.of(MarginMode.PORTFOLIO_MARGIN, book(List.of(condor)));

    assertThat(result)
        .isInstanceOfSatisfying(
            MarginResult.NoData.class, n -> assertThat(n.reason()).contains("7090/7185/7510/7605"));
    // Cboe's mode needs no volatility.
    assertThat(Margin.of(MarginMode.CBOE_REG_T, book(List.of(condor))))
        .isInstanceOf(MarginResult.Statement.class);
  }

  @Test
  void marginAndStressLossStandBesideEachOther() {
    MarginBook book =
        book(List.of(condor(JUNE, 2, "5", 7090, 7185, 7510, 7605)), vixCall(4, JUNE, 28, "0.45"));
    StressCheck stress =
        new StressCheck(
            new BigDecimal("14321.00"),
            "2018-02-02..05",
            new BigDecimal("39000.00"),
            false,
            List.of(),
            new RuleTrace(
                "000-5",
                "cap",
                new Citation("000-5", "ours", "cap"),
                List.of(),
                "",
                Verdict.NOT_FIRED,
                ""));

    assertThat(MarginBesideStress.of(Margin.of(MarginMode.CBOE_REG_T, book), stress).text())
        .isEqualTo(
            "regulatory margin (Cboe/Reg T) 19000 USD; economic stress loss 14321 USD"
                + " (2018-02-02..05)");
    MarginResult none =
        Margin.of(
            MarginMode.PORTFOLIO_MARGIN,
            book(
                List.of(
                    new CondorHolding(book.condors().getFirst().position(), Optional.empty()))));
    assertThat(MarginBesideStress.of(none, stress).text()).contains("unknown: ");
  }
}

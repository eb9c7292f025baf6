package org.alvhdesk.strategy.condor.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.search.Candidate;
import org.alvhdesk.strategy.condor.search.RealChains;
import org.alvhdesk.strategy.joint.ScenarioSet;
import org.alvhdesk.strategy.joint.StressView;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.RuleSets;
import org.alvhdesk.strategy.signal.HistorySignals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision on real chains, its numbers computed anew; needs {@code -Dalvh.data.dir}. */
class RealChainDeskTest {
  private static final String NAV = "2000000";

  private static CondorSituation situation(CondorRules rules, String date) throws IOException {
    OptionChain chain = RealChains.read(date);
    Instant asOf = chain.provenance().asOf().instant();
    List<Slice> slices = RealChains.upTo(chain, 60);
    return new CondorSituation(
        LocalDate.parse(date),
        asOf,
        slices.getFirst().forward(),
        rules.capital(new BigDecimal(NAV)),
        List.of(),
        slices,
        HistorySignals.ofNothing(LocalDate.parse(date), Quality.DELAYED),
        Optional.empty(),
        StressView.condorsAlone(20, ScenarioSet.methodology(20)),
        Quality.DELAYED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-06-26", "2022-02-04", "2023-08-18", "2024-01-05", "2025-01-22"})
  void theBaseLayerIsTheNeutralCondorNearest16Delta(String date) throws IOException {
    // Given
    CondorRules rules = RuleSets.layered002();
    CondorSituation situation = situation(rules, date);

    // When
    CondorDecision decision = CondorDesk.decide(rules, situation);

    // Then
    CondorTrade trade = decision.trades().getFirst();
    IronCondor condor = trade.condor();
    Slice slice = situation.slice(condor.root(), condor.expiry()).orElseThrow();
    assertThat(nearest16(slice))
        .isCloseTo(decision.selection().orElseThrow().best().score(), within(1e-9));
    BigDecimal credit = creditAtMid(condor, slice);
    assertThat(trade.midPoints()).isEqualByComparingTo(credit);
    BigDecimal maxLoss = new BigDecimal(50).subtract(credit).multiply(new BigDecimal(100));
    assertThat(decision.selection().orElseThrow().best().maxLossUsd())
        .isEqualByComparingTo(maxLoss);
    BigDecimal budget = new BigDecimal(NAV).multiply(new BigDecimal("0.06"));
    assertThat(trade.quantity())
        .isEqualTo(budget.divide(maxLoss, 0, RoundingMode.DOWN).intValueExact());
    Candidate best = decision.selection().orElseThrow().best();
    assertThat(best.lowerBreakEven())
        .isEqualTo(BigDecimal.valueOf(condor.shortPut()).subtract(credit).doubleValue());
    assertThat(best.upperBreakEven())
        .isEqualTo(BigDecimal.valueOf(condor.shortCall()).add(credit).doubleValue());
    assertThat(CondorDesk.decide(rules, situation)).isEqualTo(decision);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-06-26", "2024-01-05", "2025-01-22"})
  void everyPresetFindsACondor(String date) throws IOException {
    for (CondorRules rules : List.of(RuleSets.core45000(), RuleSets.short14003())) {
      CondorSituation situation = situation(rules, date);

      CondorDecision decision = CondorDesk.decide(rules, situation);

      CondorTrade trade = decision.trades().getFirst();
      Slice slice = situation.slice(trade.condor().root(), trade.condor().expiry()).orElseThrow();
      assertThat(trade.midPoints()).isEqualByComparingTo(creditAtMid(trade.condor(), slice));
      assertThat(trade.limitPoints()).isLessThan(trade.midPoints());
      Capital capital = situation.capital();
      assertThat(
              decision
                  .selection()
                  .orElseThrow()
                  .best()
                  .maxLossUsd()
                  .multiply(BigDecimal.valueOf(trade.quantity())))
          .isLessThanOrEqualTo(
              rules.plan().layers().getFirst().weight().multiply(capital.riskCapitalUsd()));
    }
  }

  /** The best score by two loops: minus the distance of both shorts from 16 delta. */
  private static double nearest16(Slice slice) {
    double best = Double.NEGATIVE_INFINITY;
    double[] strikes = slice.strikes();
    for (int p = 0; p < strikes.length && strikes[p] < slice.forward(); p++) {
      int putWing = slice.indexOf(strikes[p] - 50);
      if (putWing < 0 || !tradable(slice, p, Right.PUT) || !tradable(slice, putWing, Right.PUT)) {
        continue;
      }
      double put = delta(slice, p, Right.PUT);
      for (int c = 0; c < strikes.length; c++) {
        int callWing = slice.indexOf(strikes[c] + 50);
        if (strikes[c] <= slice.forward()
            || callWing < 0
            || !tradable(slice, c, Right.CALL)
            || !tradable(slice, callWing, Right.CALL)) {
          continue;
        }
        double call = delta(slice, c, Right.CALL);
        double net =
            delta(slice, putWing, Right.PUT) - put + delta(slice, callWing, Right.CALL) - call;
        if (Math.abs(net) <= 0.05
            && inBand(put)
            && inBand(call)
            && credit(slice, p, putWing, c, callWing) >= 0.05) {
          best = Math.max(best, -(Math.abs(-put - 0.16) + Math.abs(call - 0.16)));
        }
      }
    }
    return best;
  }

  private static boolean inBand(double delta) {
    return Math.abs(delta) >= 0.08 && Math.abs(delta) <= 0.24;
  }

  private static double credit(Slice slice, int put, int putWing, int call, int callWing) {
    return mid(slice, put, Right.PUT)
        - mid(slice, putWing, Right.PUT)
        + mid(slice, call, Right.CALL)
        - mid(slice, callWing, Right.CALL);
  }

  private static boolean tradable(Slice slice, int i, Right right) {
    double bid = right == Right.PUT ? slice.putBid()[i] : slice.callBid()[i];
    double ask = right == Right.PUT ? slice.putAsk()[i] : slice.callAsk()[i];
    double half = 0.5 * (ask - bid);
    return bid > 0
        && ask >= bid
        && slice.vol()[i] > 0
        && (half <= 0.25 || half <= 0.15 * 0.5 * (bid + ask));
  }

  private static double delta(Slice slice, int i, Right right) {
    return Black76.greeks(
            right,
            slice.forward(),
            slice.strikes()[i],
            slice.years(),
            slice.vol()[i],
            slice.discount())
        .delta();
  }

  private static double mid(Slice slice, int i, Right right) {
    return right == Right.PUT
        ? 0.5 * (slice.putBid()[i] + slice.putAsk()[i])
        : 0.5 * (slice.callBid()[i] + slice.callAsk()[i]);
  }

  private static BigDecimal creditAtMid(IronCondor condor, Slice slice) {
    BigDecimal sum =
        sum(slice, condor.shortPut(), Right.PUT)
            .subtract(sum(slice, condor.longPut(), Right.PUT))
            .add(sum(slice, condor.shortCall(), Right.CALL))
            .subtract(sum(slice, condor.longCall(), Right.CALL));
    // Half the sum of bids and offers, down to a twentieth of a point.
    return sum.multiply(BigDecimal.TEN)
        .setScale(0, RoundingMode.FLOOR)
        .multiply(new BigDecimal("0.05"));
  }

  private static BigDecimal sum(Slice slice, double strike, Right right) {
    int i = slice.indexOf(strike);
    return right == Right.PUT
        ? BigDecimal.valueOf(slice.putBid()[i]).add(BigDecimal.valueOf(slice.putAsk()[i]))
        : BigDecimal.valueOf(slice.callBid()[i]).add(BigDecimal.valueOf(slice.callAsk()[i]));
  }
}

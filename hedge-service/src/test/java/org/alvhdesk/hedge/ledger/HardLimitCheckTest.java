package org.alvhdesk.hedge.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SignalsV1;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.hedge.CondorBookBuilder;
import org.alvhdesk.hedge.engine.Assessment;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.engine.WireCondors;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.joint.JointBook;
import org.alvhdesk.strategy.joint.JointReport;
import org.alvhdesk.strategy.joint.JointScenarios;
import org.alvhdesk.strategy.joint.ScenarioResult;
import org.alvhdesk.strategy.ledger.HardLimits;
import org.alvhdesk.strategy.ledger.LimitShares;
import org.junit.jupiter.api.Test;

/** A book of condors without a hedge, NAV 650,000 USD: 12 % of it is 78,000, 15 % is 97,500. */
class HardLimitCheckTest {
  private static final LocalDate SESSION = LocalDate.of(2018, 1, 16);
  private static final LocalDate EXPIRY = LocalDate.of(2018, 3, 2);
  private static final Instant AT = Instant.parse("2018-01-16T15:00:00Z");

  private final HardLimitCheck check =
      new HardLimitCheck(
          new ActiveLimits(
              new SmallRyeConfigBuilder()
                  .withMapping(LedgerConfig.class)
                  .build()
                  .getConfigMapping(LedgerConfig.class)));

  private static MarketInputs inputs(int condors, boolean priced) {
    SignalsV1 signals =
        new SignalsV1(2780, 12, null, null, null, 12.4, null, null, List.of(), 0.015);
    MarketStepV1 step =
        new MarketStepV1(
            "run", 1, AT, SESSION, 0, false, "s", 0, "", "test", "MODEL", "MODEL", signals);
    CondorBookV1.Condor condor =
        new CondorBookV1.Condor(
            "c1",
            "BASE",
            "SPXW",
            EXPIRY,
            OptionRoot.SPXW.settlementOf(EXPIRY),
            45,
            condors,
            2625,
            2675,
            2860,
            2910,
            new BigDecimal("9.50"),
            AT,
            9.5,
            null,
            BigDecimal.ONE,
            BigDecimal.ONE,
            2665.5,
            2869.5,
            null,
            null,
            null,
            null,
            null,
            priced
                ? new CondorBookV1.Pricing(
                    45 / 365.0,
                    2779,
                    0.998,
                    List.of(0.16, 0.14, 0.09, 0.085),
                    0.11,
                    -0.03,
                    0.006,
                    -3,
                    2)
                : null);
    return new MarketInputs(
        step, CondorBookBuilder.book("run", 1, AT).condors(condor).build(), List.of());
  }

  /** The book as held; no hedge is held and none is wanted. */
  private static Assessment held(MarketInputs inputs) {
    JointBook joint =
        new JointBook(
            SESSION,
            2780,
            12,
            inputs.condors().condors().stream()
                .filter(c -> c.pricing() != null)
                .map(WireCondors::exposure)
                .toList(),
            List.of(),
            List.of(),
            List.of());
    return new Assessment(null, joint, JointScenarios.evaluate(joint), null, null);
  }

  /** {@code side} of {@code quantity} condors, its scenarios those of {@code after} condors. */
  private static CondorChange change(String side, int quantity, int after, Double vega) {
    JointReport report = held(inputs(after, true)).report();
    List<CondorChange.Scenario> rows = new ArrayList<>();
    for (ScenarioResult r : report.rows()) {
      rows.add(
          new CondorChange.Scenario(
              r.family().name(),
              r.name(),
              r.spxMove(),
              r.vixFrom(),
              r.vixTo(),
              BigDecimal.ZERO,
              r.condorUsd()));
    }
    CondorChange.Trade trade =
        new CondorChange.Trade(
            side,
            "BASE",
            side.equals("OPEN") ? null : "c1",
            "SPXW",
            EXPIRY,
            45,
            2625,
            2675,
            2860,
            2910,
            quantity,
            null,
            null,
            new BigDecimal("9.50"),
            null,
            null,
            null,
            null,
            0,
            0,
            null,
            null,
            null,
            vega,
            null);
    return new CondorChange(
        List.of(trade), List.of(), null, null, "condors alone", rows, null, null, List.of());
  }

  private static List<String> reasons(HardLimits.Answer answer) {
    return answer instanceof HardLimits.Blocked blocked ? blocked.reasons() : List.of();
  }

  @Test
  void aDeskThatSaysNothing_hasTheLimitsThatDecideShows() {
    LedgerConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(LedgerConfig.class)
            .build()
            .getConfigMapping(LedgerConfig.class);

    assertThat(new ActiveLimits(config).configured().shares())
        .isEqualTo(LimitShares.DEFAULT.shares());
  }

  @Test
  void allowsTheDemosBook_underTheDefaults() {
    MarketInputs inputs = inputs(10, true);
    assertThat(check.hedgeTrades(inputs, held(inputs)))
        .isEqualTo(new HardLimits.Allowed(List.of()));
    assertThat(reasons(check.condorChange(inputs, held(inputs), change("OPEN", 2, 12, -50.0))))
        .isEmpty();
  }

  @Test
  void blocksACondor_whoseWeekStressOrSideIsTooMuch() {
    MarketInputs inputs = inputs(10, true);

    List<String> reasons =
        reasons(check.condorChange(inputs, held(inputs), change("OPEN", 40, 50, -50.0)));

    // 50 condors x 40.5 points x 100 = 202,500 USD.
    assertThat(reasons)
        .anyMatch(r -> r.startsWith("maximum loss expiring in 2018-W09: 202500.00 USD after"))
        .anyMatch(r -> r.startsWith("loss at SPX -10 %"))
        .anyMatch(r -> r.startsWith("put side: 202500.00"))
        .anyMatch(r -> r.startsWith("call side: 202500.00"));
  }

  @Test
  void allowsBuyingBack_whateverIsBreachedOrUnknown() {
    MarketInputs inputs = inputs(30, true);
    CondorChange close = change("CLOSE", 5, 25, null);
    MarketInputs dark = inputs(30, false);

    assertThat(check.condorChange(inputs, held(inputs), close))
        .isEqualTo(new HardLimits.Allowed(List.of()));
    assertThat(check.condorChange(dark, held(dark), close))
        .isEqualTo(new HardLimits.Allowed(List.of()));
  }

  @Test
  void allowsARoll_thatMakesABreachedBookSmaller() {
    MarketInputs inputs = inputs(30, true);
    CondorChange roll =
        new CondorChange(
            List.of(
                change("CLOSE", 5, 27, -250.0).trades().getFirst(),
                change("OPEN", 2, 27, -100.0).trades().getFirst()),
            List.of(),
            null,
            null,
            "condors alone",
            change("OPEN", 2, 27, -100.0).scenarios(),
            null,
            null,
            List.of());

    HardLimits.Answer answer = check.condorChange(inputs, held(inputs), roll);

    assertThat(answer).isInstanceOf(HardLimits.Allowed.class);
    assertThat(((HardLimits.Allowed) answer).notes())
        .anyMatch(n -> n.contains("breached already and no worse"));
  }

  @Test
  void blocks_whatIsNotKnown() {
    MarketInputs inputs = inputs(10, true);
    CondorChange gap =
        new CondorChange(
            change("OPEN", 1, 11, -5.0).trades(),
            List.of(),
            null,
            null,
            "condors alone",
            change("OPEN", 1, 11, -5.0).scenarios(),
            null,
            null,
            List.of("after: a leg has no quote"));
    assertThat(reasons(check.condorChange(inputs, held(inputs), gap)))
        .contains(
            "loss at SPX -10 % after the trade is not known",
            "loss at the shocks after the trade is not known");
    assertThat(reasons(check.condorChange(inputs, held(inputs), change("OPEN", 1, 11, null))))
        .containsExactly("SPX vega per volatility point after the trade is not known");
    MarketInputs dark = inputs(10, false);
    assertThat(reasons(check.hedgeTrades(dark, held(dark)))).isNotEmpty();
  }

  @Test
  void takesTheLimitsOfTheOperator() {
    HardLimitCheck strict =
        new HardLimitCheck(
            new ActiveLimits(
                new SmallRyeConfigBuilder()
                    .withMapping(LedgerConfig.class)
                    .withDefaultValues(Map.of("alvh.ledger.limits.put-side-loss", "0.05"))
                    .build()
                    .getConfigMapping(LedgerConfig.class)));
    MarketInputs inputs = inputs(10, true);
    assertThat(reasons(strict.condorChange(inputs, held(inputs), change("OPEN", 1, 11, -5.0))))
        .singleElement()
        .asString()
        .startsWith("put side: 44550.00 USD after, 40500.00 before, limit 32500.00");
    assertThat(strict.hedgeTrades(inputs, held(inputs)))
        .as("a hedge changes nothing about it")
        .isInstanceOf(HardLimits.Allowed.class);
  }
}

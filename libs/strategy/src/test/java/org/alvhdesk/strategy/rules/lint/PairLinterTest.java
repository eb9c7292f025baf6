package org.alvhdesk.strategy.rules.lint;

import static org.alvhdesk.strategy.rules.document.Documents.choice;
import static org.alvhdesk.strategy.rules.document.Documents.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.strategy.rules.document.ParameterGroup;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleKind;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Side;
import org.alvhdesk.strategy.rules.document.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every finding of a pair appears for its contradiction, and not for its nearest sound pair. */
class PairLinterTest {
  private record Documents(RuleDocument condor, RuleDocument hedge) {}

  private record Case(FindingCode code, String name, Documents wrong, Documents sound) {}

  private static RuleDocument document(
      String id, RuleKind kind, Side side, RuleParameter... parameters) {
    return new RuleDocument(
        1,
        id,
        "1",
        kind,
        Optional.empty(),
        "a test",
        List.of(),
        List.of(new ParameterGroup("tested", side, Arrays.asList(parameters))));
  }

  private static RuleDocument condor(RuleParameter... parameters) {
    return document("CONDOR-1", RuleKind.CONDOR, Side.CONDOR, parameters);
  }

  private static RuleDocument hedge(RuleParameter... parameters) {
    return document("HEDGE-1", RuleKind.HEDGE, Side.HEDGE, parameters);
  }

  private static Documents pair(RuleDocument condor, RuleDocument hedge) {
    return new Documents(condor, hedge);
  }

  private static RuleParameter share(String name, String value) {
    return number(name, value, Unit.DECIMAL);
  }

  private static RuleParameter days(String name, String value) {
    return number(name, value, Unit.DAYS);
  }

  private static RuleParameter sessions(String name, String value) {
    return number(name, value, Unit.SESSIONS);
  }

  private static RuleParameter ratio(String name, String value) {
    return number(name, value, Unit.CONTRACTS);
  }

  private static RuleParameter per(String value) {
    return number("perCondors", value, Unit.CONDORS);
  }

  /** 0.4 x 0.15 x 650,000 dollars hold 10 condors of 3,715 dollars maximum loss. */
  private static final RuleDocument TEN =
      condor(share("base.weight", "0.40"), days("base.targetDte", "45"));

  private static final RuleDocument ANY_HEDGE = hedge(number("x", "1", Unit.COUNT));

  private static Case readings(FindingCode code, String name, String one, String other) {
    return new Case(
        code,
        name,
        pair(condor(choice(name, one)), hedge(choice(name, other))),
        pair(condor(choice(name, one)), hedge(choice(name, one))));
  }

  private static final List<Case> CASES =
      List.of(
          new Case(
              FindingCode.PAIR_TWO_HEDGES,
              "a hedge group in the condor document",
              pair(
                  document("CONDOR-1", RuleKind.CONDOR, Side.HEDGE, share("short.weight", "0.2")),
                  ANY_HEDGE),
              pair(TEN, ANY_HEDGE)),
          readings(
              FindingCode.PAIR_SIZE_BASIS,
              "hedge.sizeBasis",
              "RESIDUAL_RISK_CAPITAL",
              "CONTRACTS_PER_CONDOR"),
          new Case(
              FindingCode.PAIR_DIVERGENCE_OPPOSED,
              "wings and first third",
              pair(
                  condor(choice("reading.vixDivergence", "WIDEN_WINGS")),
                  hedge(choice("reading.vixDivergence", "BUY_FIRST_THIRD"))),
              pair(
                  condor(choice("reading.vixDivergence", "BUY_FIRST_THIRD")),
                  hedge(choice("reading.vixDivergence", "BUY_FIRST_THIRD")))),
          new Case(
              FindingCode.PAIR_DIVERGENCE_OPPOSED,
              "wings and thirds of VIX",
              pair(
                  condor(choice("reading.vixDivergence", "WIDEN_WINGS")),
                  hedge(choice("thirds.series", "VIX_BULLISH"))),
              pair(
                  condor(choice("reading.vixDivergence", "WIDEN_WINGS")),
                  hedge(choice("thirds.series", "SPX_BEARISH")))),
          new Case(
              FindingCode.PAIR_DIVERGENCE_UNANSWERED,
              "no thirds",
              pair(condor(choice("reading.vixDivergence", "BUY_FIRST_THIRD")), ANY_HEDGE),
              pair(
                  condor(choice("reading.vixDivergence", "BUY_FIRST_THIRD")),
                  hedge(choice("thirds.series", "VIX_BULLISH")))),
          readings(FindingCode.PAIR_CYCLICALITY, "reading.cyclicality", "PRO_CYCLICAL", "FLAT"),
          readings(
              FindingCode.PAIR_BELOW_VIX_15, "reading.belowVix15", "COVER_15_25", "NONE_UNTIL_18"),
          new Case(
              FindingCode.PAIR_NO_HEDGE,
              "11 condors are needed for one call",
              pair(TEN, hedge(ratio("far.ratio", "1"), per("11"))),
              pair(TEN, hedge(ratio("far.ratio", "1"), per("10")))),
          new Case(
              FindingCode.PAIR_NO_HEDGE,
              "a share of notional",
              pair(TEN, hedge(share("far.notionalShare", "0.001"))),
              pair(TEN, hedge(share("far.notionalShare", "0.002")))),
          new Case(
              FindingCode.PAIR_LAYER_EMPTY,
              "far layer",
              pair(TEN, hedge(ratio("front.ratio", "4"), ratio("far.ratio", "1"), per("11"))),
              pair(TEN, hedge(ratio("front.ratio", "4"), ratio("far.ratio", "1"), per("10")))),
          new Case(
              FindingCode.PAIR_BUDGET_BELOW_ONE_CONTRACT,
              "a yearly budget of the condor document",
              pair(
                  condor(share("base.weight", "0.40"), share("tail.budgetShareOfNav", "0.0009")),
                  hedge(ratio("front.ratio", "1"), days("front.targetDte", "30"), per("10"))),
              pair(
                  condor(share("base.weight", "0.40"), share("tail.budgetShareOfNav", "0.0010")),
                  hedge(ratio("front.ratio", "1"), days("front.targetDte", "30"), per("10")))),
          new Case(
              FindingCode.PAIR_BUDGET_BELOW_ONE_CONTRACT,
              "a cap by the condor document's risk capital",
              pair(
                  condor(share("capital.riskCapitalShare", "0.0003"), share("base.weight", "0.4")),
                  hedge(share("tail.deepestLayerCap", "0.20"))),
              pair(
                  condor(share("capital.riskCapitalShare", "0.15"), share("base.weight", "0.4")),
                  hedge(share("tail.deepestLayerCap", "0.20")))),
          new Case(
              FindingCode.PAIR_SHARES_OVER_ONE,
              "condors and deepest layer",
              pair(
                  condor(share("base.weight", "0.81")),
                  hedge(share("tail.deepestLayerCap", "0.20"))),
              pair(
                  condor(share("base.weight", "0.80")),
                  hedge(share("tail.deepestLayerCap", "0.20")))),
          new Case(
              FindingCode.PAIR_PREMIUM_OVER_CREDIT,
              "calls of 30 days held to expiry: 50.45 dollars each, 12.17 times a year",
              pair(TEN, hedge(ratio("a.ratio", "43"), days("a.targetDte", "30"), per("10"))),
              pair(TEN, hedge(ratio("a.ratio", "42"), days("a.targetDte", "30"), per("10")))),
          new Case(
              FindingCode.PAIR_PREMIUM_OVER_CREDIT,
              "profit taken at half",
              pair(
                  condor(
                      share("base.weight", "0.40"),
                      days("base.targetDte", "45"),
                      share("base.profitTake", "0.5")),
                  hedge(ratio("a.ratio", "22"), days("a.targetDte", "30"), per("10"))),
              pair(
                  condor(
                      share("base.weight", "0.40"),
                      days("base.targetDte", "45"),
                      share("base.profitTake", "0.5")),
                  hedge(ratio("a.ratio", "21"), days("a.targetDte", "30"), per("10")))),
          new Case(
              FindingCode.PAIR_PREMIUM_OVER_CREDIT,
              "a yearly budget: 26,056 dollars are a quarter of the credit",
              pair(TEN, hedge(share("tail.budgetShareOfNav", "0.041"))),
              pair(TEN, hedge(share("tail.budgetShareOfNav", "0.040")))),
          new Case(
              FindingCode.PAIR_COVER_ENDS_EARLY,
              "held to expiry",
              pair(TEN, hedge(days("a.targetDte", "44"))),
              pair(TEN, hedge(days("a.targetDte", "45")))),
          new Case(
              FindingCode.PAIR_COVER_ENDS_EARLY,
              "rolled",
              pair(TEN, hedge(days("a.targetDte", "30"))),
              pair(TEN, hedge(days("a.targetDte", "30"), days("rollDays", "9")))),
          new Case(
              FindingCode.PAIR_COOLDOWN,
              "cooldowns",
              pair(condor(sessions("noise.cooldown", "3")), hedge(sessions("noise.cooldown", "4"))),
              pair(
                  condor(sessions("noise.cooldown", "3")), hedge(sessions("noise.cooldown", "3")))),
          new Case(
              FindingCode.PAIR_HOLDING_OUTLIVES_CONDOR,
              "14 days are ten sessions",
              pair(condor(days("a.targetDte", "14")), hedge(sessions("n.minimumHolding", "11"))),
              pair(condor(days("a.targetDte", "14")), hedge(sessions("n.minimumHolding", "10")))));

  private static List<Finding> lint(Documents pair) {
    return Linter.lintPair(pair.condor(), pair.hedge(), Typical.DEMO);
  }

  @TestFactory
  List<DynamicTest> eachContradictionIsFound_andItsSoundNeighbourIsNot() {
    return CASES.stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.code() + ": " + c.name(),
                    () -> {
                      assertThat(lint(c.wrong()))
                          .filteredOn(f -> f.code() == c.code())
                          .singleElement()
                          .satisfies(
                              f -> {
                                assertThat(f.ruleIds()).isNotEmpty();
                                assertThat(f.remedy()).isNotBlank();
                                assertThat(f.parameters())
                                    .isNotEmpty()
                                    .allMatch(p -> p.matches("(CONDOR|HEDGE)-1 [a-zA-Z.0-9]+"));
                              });
                      assertThat(lint(c.sound()))
                          .extracting(Finding::code)
                          .doesNotContain(c.code());
                    }))
        .toList();
  }

  @Test
  @DisplayName("each code of a pair has a case")
  void everyCodeIsTested() {
    Set<FindingCode> ofPairs = EnumSet.allOf(FindingCode.class);
    ofPairs.removeIf(code -> !code.name().startsWith("PAIR_"));

    assertThat(EnumSet.copyOf(CASES.stream().map(Case::code).toList())).isEqualTo(ofPairs);
  }

  @Test
  @DisplayName("errors stand first")
  void errorsFirst() {
    assertThat(
            lint(
                pair(
                    condor(share("base.weight", "0.40"), sessions("noise.cooldown", "1")),
                    hedge(ratio("far.ratio", "1"), per("11"), sessions("noise.cooldown", "2")))))
        .extracting(Finding::code)
        .containsExactly(FindingCode.PAIR_NO_HEDGE, FindingCode.PAIR_COOLDOWN);
  }

  @Test
  @DisplayName("a document of the wrong kind, or the pair turned round, is refused")
  void refusesOtherKinds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Linter.lintPair(ANY_HEDGE, TEN, Typical.DEMO))
        .withMessageContaining("HEDGE-1 (HEDGE)")
        .withMessageContaining("CONDOR-1 (CONDOR)");
  }

  @Test
  @DisplayName(
      "premiums by tenor: the worked example's shape, ten calls of 4/4/2 as one price says")
  void premiumsByTenor() {
    Typical demo = Typical.DEMO;
    BigDecimal ten =
        demo.vixCallUsd(new BigDecimal("30"))
            .add(demo.vixCallUsd(new BigDecimal("110")))
            .multiply(new BigDecimal("4"))
            .add(demo.vixCallUsd(new BigDecimal("220")).multiply(new BigDecimal("2")));

    assertThat(ten.doubleValue()).isBetween(1239.9, 1240.1);
    assertThat(demo.vixCallUsd(new BigDecimal("30"))).isEqualByComparingTo("50.45");
    assertThat(demo.vixCallUsd(new BigDecimal("70"))).isEqualByComparingTo("98.66");
    assertThat(demo.vixCallUsd(new BigDecimal("5"))).isEqualByComparingTo("50.45");
    assertThat(demo.vixCallUsd(new BigDecimal("400"))).isEqualByComparingTo("225.35");
  }
}

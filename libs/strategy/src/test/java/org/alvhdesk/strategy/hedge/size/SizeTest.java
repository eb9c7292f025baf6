package org.alvhdesk.strategy.hedge.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class SizeTest {
  private static final Dollars NONE = missing("nothing");

  @Test
  void residualRiskCapitalBuysHalfOfWhatTheCondorsLeave() {
    // (97,500 - 63,375) x 0.5 = 17,062.50; / 124 = 137.6008
    BaseSize.Result result =
        BaseSize.of(SizeBasis.ResidualRiskCapital.HALF, input("97500", "63375", "124"));

    assertThat(result.contracts().orElseThrow()).isEqualByComparingTo("137.600806");
    assertThat(result.trace().ruleId()).isEqualTo("000-6");
    assertThat(result.trace().verdict()).isEqualTo(Verdict.FIRED);
  }

  @Test
  void condorsBeyondTheRiskCapitalLeaveNothing_whichIsNotNoData() {
    BaseSize.Result result =
        BaseSize.of(SizeBasis.ResidualRiskCapital.HALF, input("50000", "63375", "124"));

    assertThat(result.contracts().orElseThrow()).isEqualByComparingTo("0");
    assertThat(result.trace().verdict()).isEqualTo(Verdict.NOT_FIRED);
  }

  @Test
  void shareOfRiskCapital() {
    BaseSize.Result result =
        BaseSize.of(SizeBasis.ShareOfRiskCapital.FIFTH, input("97500", "63375", "124"));
    assertThat(result.contracts().orElseThrow()).isEqualByComparingTo("157.258064");
    assertThat(result.trace().ruleId()).isEqualTo("001-7");
  }

  @Test
  void coverOfLossBuysTheShareOfTheLoss() {
    // 20 % of 15,552 = 3,110.40; one call gains 660.60
    BaseSize.Result result =
        BaseSize.of(new SizeBasis.CoverOfLoss(), cover("0.2", "15552", "660.60"));

    assertThat(result.contracts().orElseThrow()).isEqualByComparingTo("4.708446");
  }

  @Test
  void coverOfLossAsksForNothingWhereTheCondorsDoNotLose() {
    assertThat(
            BaseSize.of(new SizeBasis.CoverOfLoss(), cover("0.2", "0", "-3"))
                .contracts()
                .orElseThrow())
        .isEqualByComparingTo("0");
  }

  @Test
  void coverOfLossHasNoAnswerWhereTheHedgeGainsNothing() {
    BaseSize.Result result =
        BaseSize.of(new SizeBasis.CoverOfLoss(), cover("0.2", "8374", "-44.30"));

    assertThat(result.contracts()).isEmpty();
    assertThat(result.trace().verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(result.trace().effect()).contains("gains nothing");
  }

  @Test
  void premiumOfWidth() {
    // 0.2 x 675.70 points x 100 x 10 condors = 135,140; x 0.01 = 1,351.40; / 124
    BaseSize.Result result =
        BaseSize.of(new SizeBasis.PremiumOfWidth(new BigDecimal("0.01")), cover("0.2", "1", "1"));
    assertThat(result.contracts().orElseThrow()).isEqualByComparingTo("10.898387");
  }

  @Test
  void contractsPerCondorNeedsNoPrice() {
    SizeInput seven =
        new SizeInput(
            "FRONT",
            NONE,
            NONE,
            7,
            NONE,
            Optional.empty(),
            NONE,
            NONE,
            Given.missing("width", "points"));
    assertThat(
            BaseSize.of(new SizeBasis.ContractsPerCondor(4, 10), seven).contracts().orElseThrow())
        .isEqualByComparingTo("2.8");
    for (SizeBasis basis :
        List.of(
            SizeBasis.ResidualRiskCapital.HALF,
            SizeBasis.ShareOfRiskCapital.FIFTH,
            new SizeBasis.CoverOfLoss(),
            new SizeBasis.PremiumOfWidth(BigDecimal.ONE))) {
      BaseSize.Result result = BaseSize.of(basis, seven);
      assertThat(result.contracts()).as("%s", basis).isEmpty();
      assertThat(result.trace().verdict()).isEqualTo(Verdict.NO_DATA);
      assertThat(result.trace().inputs()).anyMatch(i -> i.value().startsWith("no data"));
    }
  }

  @Test
  void limitCutsAndTheFloorShowsItsResidual() {
    DollarLimit.Result free = limit("2.8", "1244");
    assertThat(free.size()).isEqualTo(new Sizing.Sized(2, new BigDecimal("0.800000")));
    assertThat(free.trace().verdict()).isEqualTo(Verdict.NOT_FIRED);

    DollarLimit.Result cut = limit("20", "1244");
    assertThat(cut.size()).isEqualTo(new Sizing.Sized(10, new BigDecimal("0.032258")));
    assertThat(cut.trace().verdict()).isEqualTo(Verdict.FIRED);

    assertThat(limit("20", "0").size()).isEqualTo(new Sizing.Sized(0, new BigDecimal("0.000000")));
  }

  @Test
  void limitOnUnknownSizeOrPremiumIsNoData() {
    assertThat(
            DollarLimit.apply(
                    "FRONT", Optional.empty(), List.of(), usd("premium", "124"), BigDecimal.TEN)
                .size())
        .isInstanceOf(Sizing.Unknown.class);
    DollarLimit.Result result =
        DollarLimit.apply(
            "FRONT", Optional.of(BigDecimal.ONE), List.of(), missing("premium"), BigDecimal.TEN);
    assertThat(result.size()).isEqualTo(new Sizing.Unknown("premium: not quoted"));
    assertThat(result.trace().verdict()).isEqualTo(Verdict.NO_DATA);
  }

  @Test
  void convexityCapTakesTheTightestShock() {
    ConvexityContracts.Result result =
        ConvexityContracts.apply(
            "FRONT",
            BigDecimal.TEN,
            new BigDecimal("0.35"),
            List.of(
                Given.number("SPX -3 %", "ratio", 0.02),
                Given.number("SPX -5 %", "ratio", 0.05),
                Given.number("SPX -10 %", "ratio", -0.1)));

    assertThat(result.contracts()).isEqualByComparingTo("7");
    assertThat(result.trace().verdict()).isEqualTo(Verdict.FIRED);
    assertThat(result.trace().effect()).contains("by SPX -5 %");
  }

  @Test
  void convexityCapWithoutAShockIsNoDataThoughTheOthersStillBind() {
    ConvexityContracts.Result result =
        ConvexityContracts.apply(
            "FRONT",
            BigDecimal.TEN,
            new BigDecimal("0.35"),
            List.of(Given.number("SPX -5 %", "ratio", 0.05), Given.missing("SPX -3 %", "ratio")));

    assertThat(result.contracts()).isEqualByComparingTo("7");
    assertThat(result.trace().verdict()).isEqualTo(Verdict.NO_DATA);
  }

  @Test
  void deepestLayerIsCappedUnlessReerVolatilityIsKnownToBeHigh() {
    Dollars capital = usd("risk capital", "97500");
    BigDecimal fifth = new BigDecimal("0.2");

    assertThat(
            DeepestLayerCap.of("FAR", fifth, capital, Given.yes("low REER volatility"))
                .capUsd()
                .orElseThrow())
        .isEqualByComparingTo("19500");
    assertThat(DeepestLayerCap.of("FAR", fifth, capital, Given.no("low")).capUsd()).isEmpty();
    DeepestLayerCap.Result unknown =
        DeepestLayerCap.of("FAR", fifth, capital, Given.unknown("low"));
    assertThat(unknown.capUsd().orElseThrow()).isEqualByComparingTo("19500");
    assertThat(unknown.trace().verdict()).isEqualTo(Verdict.NO_DATA);
  }

  @Test
  void refusesNegativeMoney() {
    assertThatThrownBy(() -> input("-1", "0", "124")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> input("1", "0", "0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> limit("-2", "5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 or more");
    assertThatThrownBy(() -> limit("1", "-5")).isInstanceOf(IllegalArgumentException.class);
  }

  private static DollarLimit.Result limit(String contracts, String usd) {
    return DollarLimit.apply(
        "FRONT",
        Optional.of(new BigDecimal(contracts)),
        List.of(),
        usd("premium", "124"),
        new BigDecimal(usd));
  }

  private static SizeInput input(String capital, String maxLoss, String premium) {
    return new SizeInput(
        "FRONT",
        usd("risk capital", capital),
        usd("condor maximum loss", maxLoss),
        10,
        usd("premium", premium),
        Optional.empty(),
        NONE,
        NONE,
        Given.missing("break-even width", "points"));
  }

  private static SizeInput cover(String cover, String loss, String gain) {
    return new SizeInput(
        "FRONT",
        NONE,
        NONE,
        10,
        usd("premium", "124"),
        Optional.of(new BigDecimal(cover)),
        usd("loss", loss),
        usd("gain", gain),
        Given.number("break-even width", "points", 675.70));
  }

  private static Dollars usd(String name, String amount) {
    return Dollars.of(name, new BigDecimal(amount), Given.AS_OF, Quality.DELAYED);
  }

  private static Dollars missing(String name) {
    return Dollars.unknown(name, "not quoted", Given.AS_OF, Quality.DELAYED);
  }
}

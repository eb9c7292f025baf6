package org.alvhdesk.strategy.condor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IronCondorTest {
  private static final LocalDate EXPIRY = LocalDate.of(2018, 2, 16);

  @ParameterizedTest
  @CsvSource({"100,100,200,210", "100,90,200,210", "100,110,110,120", "100,110,120,119", "0,1,2,3"})
  void refusesStrikesThatDoNotAscend(double lp, double sp, double sc, double lc) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IronCondor(OptionRoot.SPXW, EXPIRY, lp, sp, sc, lc))
        .withMessageContaining("ascend");
  }

  @Test
  void refusesVix() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IronCondor(OptionRoot.VIX, EXPIRY, 1, 2, 3, 4));
  }

  @Test
  void refusesNoCreditAndNoCondor() {
    assertThatIllegalArgumentException().isThrownBy(() -> position(condor(50, 50), "0", 10));
    assertThatIllegalArgumentException().isThrownBy(() -> position(condor(50, 50), "1", 0));
  }

  /** The three cases of LEAN issue 9775 (methodology 2). */
  @ParameterizedTest
  @CsvSource({"95,95,19000", "50,160,32000", "145,95,29000"})
  void marginIsTheWiderWing(double put, double call, String usd) {
    assertThat(CondorRisk.of(position(condor(put, call), "1.00", 2)).marginUsd())
        .isEqualByComparingTo(usd);
  }

  @Test
  void breakEvensAreThoseOfTheMethodology() {
    IronCondor condor = new IronCondor(OptionRoot.SPXW, EXPIRY, 5620, 5670, 6320, 6370);

    CondorRisk risk = CondorRisk.of(position(condor, "12.85", 10));

    assertThat(risk.lowerBreakEven()).isEqualTo(5657.15);
    assertThat(risk.upperBreakEven()).isEqualTo(6332.85);
    assertThat(risk.maxLossUsd()).isEqualTo(new BigDecimal("37150.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "SPX,  2018-02-16T14:29:59Z, false",
    "SPX,  2018-02-16T14:30:00Z, true",
    "SPXW, 2018-02-16T20:59:59Z, false",
    "SPXW, 2018-02-16T21:00:00Z, true"
  })
  void settlesAtTheOpeningOrAtTheClose(OptionRoot root, String marketTime, boolean due) {
    IronCondor condor = new IronCondor(root, EXPIRY, 2600, 2650, 2800, 2850);

    assertThat(CondorSettlement.isDue(condor, Instant.parse(marketTime))).isEqualTo(due);
  }

  @Test
  void settlementPaysTheBreachedWing_andSaysWhatItStandsFor() {
    IronCondor condor = new IronCondor(OptionRoot.SPX, EXPIRY, 2600, 2650, 2800, 2850);
    CondorPosition position = position(condor, "10.00", 3);
    Instant close = Instant.parse("2018-02-16T21:00:00Z");

    CondorSettlement settled = CondorSettlement.at(position, close, 2632.5).orElseThrow();

    assertThat(settled.payoffPoints()).isEqualTo(17.5);
    assertThat(settled.pnlUsd()).isEqualTo(new BigDecimal("-2250.00"));
    assertThat(settled.basis()).contains("SET").contains("390 minutes after");
    assertThat(CondorSettlement.at(position, close.minusSeconds(86_400), 2632.5)).isEmpty();
  }

  private static IronCondor condor(double put, double call) {
    return new IronCondor(OptionRoot.SPXW, EXPIRY, 5000 - put, 5000, 5500, 5500 + call);
  }

  private static CondorPosition position(IronCondor condor, String credit, int quantity) {
    return new CondorPosition(
        "p", CondorLayer.BASE, condor, quantity, new BigDecimal(credit), Instant.EPOCH);
  }
}

package org.alvhdesk.strategy.hedge.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.hedge.manage.Harvest.Result;
import org.alvhdesk.strategy.hedge.manage.Harvest.Rules.Multiples;
import org.alvhdesk.strategy.hedge.manage.Harvest.Rules.StressShare;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class HarvestTest {
  private static final Dollars UNKNOWN =
      Dollars.unknown("amount", "not quoted", Given.AS_OF, Quality.DELAYED);

  @Test
  void soldBackToH2_aboveH1Only() {
    assertThat(stress("5000", "10000").trace().verdict()).isEqualTo(Verdict.NOT_FIRED);
    assertThat(stress("5000", "10000").kept(10)).isEqualTo(10);

    Result harvested = stress("5000.01", "10000");
    assertThat(harvested.trace().verdict()).isEqualTo(Verdict.FIRED);
    // 2,500 of 5,000.01 stays: 4.99 of 10 contracts
    assertThat(harvested.kept(10)).isEqualTo(4);
    assertThat(stress("10000", "10000").kept(8)).isEqualTo(2);
  }

  @Test
  void nothingToProtectSellsEverything() {
    assertThat(stress("100", "0").kept(10)).isZero();
  }

  @Test
  void multiples() {
    assertThat(multiple("2999", "1000").keepShare()).isEqualByComparingTo("1");
    assertThat(multiple("3000", "1000").kept(5)).isEqualTo(2);
    assertThat(multiple("5000", "1000").kept(5)).isZero();
    assertThat(multiple("0", "0").trace().verdict()).isEqualTo(Verdict.NOT_FIRED);
  }

  @Test
  void missingAmountsKeepTheHedge_asNoData() {
    for (Result result :
        new Result[] {
          Harvest.of(StressShare.STANDARD, UNKNOWN, usd("1"), UNKNOWN),
          Harvest.of(StressShare.STANDARD, usd("1"), UNKNOWN, usd("1")),
          Harvest.of(Multiples.THREE_FIVE, usd("1"), usd("1"), UNKNOWN)
        }) {
      assertThat(result.keepShare()).isEqualByComparingTo("1");
      assertThat(result.trace().verdict()).isEqualTo(Verdict.NO_DATA);
    }
  }

  @Test
  void refusesNegativeAmountsAndRulesTheWrongWayRound() {
    assertThatThrownBy(() -> stress("-1", "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 or more");
    assertThatThrownBy(() -> new StressShare(new BigDecimal("0.2"), new BigDecimal("0.3")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 500)
  void whatIsKeptIsWorthH2AtMost_andWithinAContractOfIt(
      @ForAll @IntRange(min = 1, max = 500) int held,
      @ForAll @IntRange(min = 1, max = 100_000) int perContract,
      @ForAll @IntRange(min = 1, max = 1_000_000) int loss) {
    BigDecimal value = BigDecimal.valueOf((long) held * perContract);
    Result result = stress(value.toPlainString(), Integer.toString(loss));
    double kept = (double) result.kept(held) * perContract;

    if (result.trace().verdict() == Verdict.FIRED) {
      assertThat(kept).isLessThanOrEqualTo(0.25 * loss + 1e-3 * perContract);
      assertThat(kept).isGreaterThan(0.25 * loss - 1.001 * perContract);
    } else {
      assertThat(result.kept(held)).isEqualTo(held);
      assertThat(value.doubleValue()).isLessThanOrEqualTo(0.5 * loss);
    }
  }

  private static Result stress(String value, String loss) {
    return Harvest.of(StressShare.STANDARD, usd(value), usd(loss), UNKNOWN);
  }

  private static Result multiple(String value, String paid) {
    return Harvest.of(Multiples.THREE_FIVE, usd(value), UNKNOWN, usd(paid));
  }

  private static Dollars usd(String amount) {
    return Dollars.of("amount", new BigDecimal(amount), Given.AS_OF, Quality.DELAYED);
  }
}

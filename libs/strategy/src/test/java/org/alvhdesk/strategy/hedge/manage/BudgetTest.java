package org.alvhdesk.strategy.hedge.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.hedge.manage.PremiumBudget.Allowance;
import org.alvhdesk.strategy.hedge.manage.PremiumBudget.Paid;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class BudgetTest {
  @Test
  void aPremiumCountsForAYear() {
    List<Paid> paid =
        List.of(paid("2022-02-13", "9000"), paid("2022-02-14", "5000"), paid("2023-02-13", "1000"));

    Allowance allowance = ask("13000", paid, "8000");

    assertThat(allowance.usedUsd()).isEqualByComparingTo("6000");
    assertThat(allowance.allowedUsd()).isEqualByComparingTo("7000");
    assertThat(allowance.utilisation()).isEqualByComparingTo("0.4615");
    assertThat(allowance.trace().verdict()).isEqualTo(Verdict.FIRED);
    assertThat(ask("13000", paid, "7000").trace().verdict()).isEqualTo(Verdict.NOT_FIRED);
  }

  @Test
  void anOverspentBudgetAllowsNothing() {
    Allowance allowance = ask("500", List.of(paid("2023-01-01", "900")), "100");
    assertThat(allowance.allowedUsd()).isEqualByComparingTo("0");
    assertThat(allowance.utilisation()).isEqualByComparingTo("1.8");
  }

  @Test
  void refusesAPaymentOfTomorrow() {
    assertThatThrownBy(() -> ask("500", List.of(paid("2023-02-14", "1")), "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("later than");
  }

  @Property(tries = 200)
  void buyingOnlyWhatIsAllowedNeverPassesTheBudgetOfAnyYear(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 4000) Integer> wishes,
      @ForAll @IntRange(min = 0, max = 9000) int budget,
      @ForAll @IntRange(min = 1, max = 60) int daysApart) {
    List<Paid> paid = new ArrayList<>();
    for (int i = 0; i < wishes.size(); i++) {
      LocalDate day = Given.MONDAY.plusDays((long) i * daysApart);
      Allowance allowance =
          PremiumBudget.ask(
              "HEDGE",
              BigDecimal.valueOf(budget),
              paid,
              day,
              BigDecimal.valueOf(wishes.get(i)),
              Given.AS_OF,
              Quality.MODEL);
      paid.add(new Paid(day, allowance.allowedUsd()));
      BigDecimal year =
          paid.stream()
              .filter(p -> p.date().isAfter(day.minusDays(365)))
              .map(Paid::usd)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(year).isLessThanOrEqualTo(BigDecimal.valueOf(budget));
    }
  }

  @Test
  void secondEngineIsFundedFromCreditsWhileConcentrationIsHigh() {
    BigDecimal credits = new BigDecimal("12850");
    assertThat(engine(credits, 80).usd()).isEqualByComparingTo("0");
    assertThat(engine(credits, 80.1).usd()).isEqualByComparingTo("1285");
    SecondEngine.Budget unknown =
        SecondEngine.of(
            SecondEngine.Rules.STANDARD, credits, Given.missing("top-10 rank", "percentRank"));
    assertThat(unknown.usd()).isEqualByComparingTo("0");
    assertThat(unknown.trace().verdict()).isEqualTo(Verdict.NO_DATA);
  }

  private static SecondEngine.Budget engine(BigDecimal credits, double rank) {
    return SecondEngine.of(
        SecondEngine.Rules.STANDARD, credits, Given.number("top-10 rank", "percentRank", rank));
  }

  private static Allowance ask(String budget, List<Paid> paid, String wanted) {
    return PremiumBudget.ask(
        "HEDGE",
        new BigDecimal(budget),
        paid,
        Given.MONDAY,
        new BigDecimal(wanted),
        Given.AS_OF,
        Quality.MODEL);
  }

  private static Paid paid(String day, String usd) {
    return new Paid(LocalDate.parse(day), new BigDecimal(usd));
  }
}

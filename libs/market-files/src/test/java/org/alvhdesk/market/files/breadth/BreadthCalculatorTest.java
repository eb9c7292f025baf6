package org.alvhdesk.market.files.breadth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.market.files.breadth.BreadthCalculator.Counts;
import org.alvhdesk.market.files.breadth.BreadthCalculator.Membership;
import org.alvhdesk.market.files.intake.ColumnMapping;
import org.alvhdesk.market.files.intake.ColumnMapping.Kind;
import org.alvhdesk.market.files.intake.ColumnMapping.Role;
import org.alvhdesk.market.files.intake.Intake;
import org.alvhdesk.market.files.intake.IntakeOptions;
import org.alvhdesk.market.intake.DailyBar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BreadthCalculatorTest {
  private static final LocalDate MON = LocalDate.of(2024, 6, 24);
  private static final LocalDate TUE = LocalDate.of(2024, 6, 25);
  private static final LocalDate WED = LocalDate.of(2024, 6, 26);

  /** A table of prices as anybody has one, read with a column mapping. */
  private static Map<String, Map<LocalDate, Double>> closes() {
    String table =
        """
        day,ticker,close
        2024-06-24,AAA,10.0
        2024-06-25,AAA,11.0
        2024-06-26,AAA,11.0
        2024-06-24,BBB,20.0
        2024-06-25,BBB,19.5
        2024-06-26,BBB,19.4
        2024-06-25,NEW,5.0
        2024-06-26,NEW,5.1
        2024-06-24,OLD,7.0
        2024-06-25,OLD,6.0
        2024-06-26,OLD,5.0
        """;
    List<DailyBar> bars =
        Intake.read(
                "prices.csv",
                table.getBytes(StandardCharsets.UTF_8),
                IntakeOptions.columns(
                    new ColumnMapping(
                        Kind.BAR,
                        "me",
                        "day",
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(Role.NAME, "ticker", Role.VALUE, "close"))))
            .rows()
            .stream()
            .map(DailyBar.class::cast)
            .toList();
    return BreadthCalculator.closes(bars);
  }

  private static Membership member(String ticker, LocalDate from, LocalDate to) {
    return new Membership(ticker, from, Optional.ofNullable(to));
  }

  @Test
  @DisplayName("members of the day with two closes count; who left does not, who has none is named")
  void counts() {
    List<Membership> members =
        List.of(
            member("AAA", MON, null),
            member("BBB", MON, null),
            member("NEW", TUE, null),
            member("OLD", MON, TUE),
            member("GONE", MON, null));
    List<Counts> counts = BreadthCalculator.count(members, closes(), List.of(MON, TUE, WED));
    assertThat(counts)
        .containsExactly(
            new Counts(TUE, 1, 2, 0, List.of("GONE", "NEW")),
            new Counts(WED, 1, 1, 1, List.of("GONE")));
    assertThat(BreadthCalculator.series("SP500", counts))
        .extracting(v -> v.series() + " " + v.of() + " " + v.value())
        .contains("SP500_ADVANCES 2024-06-25 1.0", "SP500_UNCHANGED 2024-06-26 1.0")
        .hasSize(6);
  }

  @Test
  @DisplayName("a member that comes again counts once; one without closes gives no series value")
  void comesAgain() {
    List<Membership> twice = List.of(member("AAA", MON, TUE), member("AAA", TUE, null));
    assertThat(BreadthCalculator.count(twice, closes(), List.of(MON, TUE)))
        .containsExactly(new Counts(TUE, 1, 0, 0, List.of()));
    List<Counts> nobody =
        BreadthCalculator.count(List.of(member("GONE", MON, null)), closes(), List.of(MON, TUE));
    assertThat(BreadthCalculator.series("SP500", nobody)).isEmpty();
  }

  @Test
  @DisplayName("sessions must ascend, a membership must not end before it begins")
  void refuses() {
    assertThatThrownBy(() -> BreadthCalculator.count(List.of(), Map.of(), List.of(TUE, MON)))
        .hasMessageContaining("does not come after");
    assertThatThrownBy(() -> member("AAA", TUE, MON)).hasMessageContaining("AAA");
  }
}

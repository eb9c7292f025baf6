package org.alvhdesk.strategy.joint.calm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalmMovesTest {
  private static final LocalDate MONDAY = LocalDate.of(2018, 1, 8);

  private static CalmDay.Close close(int day, double spx, double vix) {
    return new CalmDay.Close(MONDAY.plusDays(day), spx, vix);
  }

  /** Three small moves and two large ones. */
  private static List<CalmDay.Close> week() {
    return List.of(
        close(0, 2747, 9.5),
        close(1, 2751, 9.6),
        close(2, 2748, 9.8),
        close(3, 2650, 14),
        close(4, 2652, 13.9),
        close(7, 2720, 11));
  }

  @Test
  void takesTheDaysOnWhichNeitherIndexMovesMoreThanOnHalfOfAll() {
    assertThat(CalmDay.of(week()))
        .extracting(CalmDay::session)
        .containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(4));
    assertThat(CalmDay.of(List.of(close(0, 2747, 9.5)))).isEmpty();
  }

  @Test
  void scalesByTheRootOfTime() {
    CalmDay day = CalmDay.of(week()).getFirst();

    assertThat(day.share(390)).isEqualTo(1);
    assertThat(day.share(15)).isEqualTo(Math.sqrt(15 / 390.0));
    assertThatThrownBy(() -> CalmMoves.of(week(), 0)).hasMessageContaining("start at 1");
  }

  @Test
  void isSmallerForLessTime_andOfTheSameDays() {
    List<CalmMoves.Effect> quarter = CalmMoves.of(week(), 15);
    List<CalmMoves.Effect> session = CalmMoves.of(week(), 390);

    assertThat(quarter).hasSameSizeAs(session).isNotEmpty();
    for (int i = 0; i < quarter.size(); i++) {
      assertThat(Math.abs(quarter.get(i).stressLossShare()))
          .isLessThan(Math.abs(session.get(i).stressLossShare()))
          .isLessThan(0.2);
    }
  }

  @Test
  void doesNothing_whenNothingMoves() {
    List<CalmDay.Close> still = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      still.add(close(i, 2750, 11));
    }

    assertThat(CalmMoves.of(still, 15))
        .hasSize(2)
        .allMatch(e -> e.stressLossShare() == 0 && e.offsetPoints() == 0);
  }
}

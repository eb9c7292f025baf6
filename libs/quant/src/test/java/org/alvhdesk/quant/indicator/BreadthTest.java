package org.alvhdesk.quant.indicator;

import static org.alvhdesk.quant.indicator.SessionGateTest.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BreadthTest {
  private static final LocalDate START = LocalDate.of(2010, 1, 4);

  /** 300 quiet sessions: line and index rise slowly. */
  private static Breadth quiet(BreadthRules rules) {
    Breadth breadth = new Breadth(rules);
    for (int i = 0; i < 300; i++) {
      breadth.accept(START.plusDays(i), 1600, 1500, 4000 + i);
    }
    return breadth;
  }

  @Test
  @DisplayName("a rising line: nothing to report")
  void rising() {
    Breadth b = quiet(BreadthRules.STANDARD);
    assertThat(b.line()).isEqualTo(new Reading.Value<>(30_000.0));
    assertThat(on(b.early())).isFalse();
    assertThat(on(b.deterioration())).isFalse();
    assertThat(on(b.divergence())).isFalse();
  }

  @Test
  @DisplayName("a falling line under an index at its high: early, deterioration, divergence")
  void deterioration() {
    Breadth b = quiet(BreadthRules.STANDARD);
    for (int i = 300; i < 320; i++) {
      b.accept(START.plusDays(i), 1400, 1700, 4300 + i - 300);
    }
    assertThat(on(b.early())).isTrue();
    assertThat(on(b.deterioration())).isTrue();
    assertThat(on(b.divergence())).isTrue();

    // Index 3.1 % below its high: no longer "near", the early warning stands.
    b.accept(START.plusDays(320), 1400, 1700, 0.969 * 4319);
    assertThat(on(b.early())).isTrue();
    assertThat(on(b.deterioration())).isFalse();
    assertThat(on(b.divergence())).isFalse();

    // 2.9 % below is near again.
    b.accept(START.plusDays(321), 1400, 1700, 0.971 * 4319);
    assertThat(on(b.deterioration())).isTrue();
  }

  @Test
  @DisplayName("one row with an impossible number of issues is refused and adds nothing")
  void wrongRow() {
    Breadth b = quiet(BreadthRules.STANDARD);
    b.accept(START.plusDays(300), 1268, 4465, 4300);
    assertThat(b.line())
        .isInstanceOfSatisfying(
            Reading.NoData.class,
            n ->
                assertThat(n.reason())
                    .isInstanceOfSatisfying(
                        NoDataReason.BadInput.class,
                        bad -> {
                          assertThat(bad.value()).isEqualTo("5733.0");
                          assertThat(bad.rule()).contains("3100");
                        }));
    b.accept(START.plusDays(301), 1600, 1500, 4301);
    assertThat(b.line()).isEqualTo(new Reading.Value<>(30_100.0));
  }

  @Test
  @DisplayName("a lasting change of the universe is believed on the fifth row")
  void newUniverse() {
    Breadth b = quiet(BreadthRules.RATIOS);
    for (int i = 300; i < 304; i++) {
      b.accept(START.plusDays(i), 3200, 3000, 4300);
      assertThat(b.line().isNoData()).isTrue();
    }
    b.accept(START.plusDays(304), 3200, 3000, 4300);
    assertThat(b.line().isNoData()).isFalse();
    b.accept(START.plusDays(305), 3200, 3000, 4300);
    assertThat(b.line().isNoData()).isFalse();
  }

  @Test
  @DisplayName("missing, negative and empty counts, and a missing index, are named")
  void badInput() {
    double[][] bad = {
      {Double.NaN, 1500, 4300},
      {1600, -1, 4300},
      {0, 0, 4300},
      {1600, 1500, 0},
      {1600, 1500, Double.NaN},
      {1e7, 1e7, 4300}
    };
    String[] names = {
      "advances",
      "declines",
      "advances + declines",
      "index close",
      "index close",
      "advances + declines"
    };
    for (int i = 0; i < bad.length; i++) {
      Breadth b = quiet(BreadthRules.STANDARD);
      b.accept(START.plusDays(300), bad[i][0], bad[i][1], bad[i][2]);
      Reading.NoData<Signal> reading = (Reading.NoData<Signal>) b.deterioration();
      assertThat(reading.reason().text()).contains(names[i]).contains("2010-10-31");
    }
  }

  @Test
  @DisplayName("on ratios the scale of the universe does not matter")
  void ratios() {
    Breadth small = quiet(BreadthRules.RATIOS);
    Breadth large = new Breadth(BreadthRules.RATIOS);
    for (int i = 0; i < 300; i++) {
      large.accept(START.plusDays(i), 3200, 3000, 4000 + i);
    }
    assertThat(large.line()).isEqualTo(small.line());
  }

  @Test
  @DisplayName("after a hole everything starts again: the line at 0, the warm-up at bar 1")
  void gap() {
    Breadth b = quiet(BreadthRules.STANDARD);
    Breadth fresh = new Breadth(BreadthRules.STANDARD);
    LocalDate again = START.plusDays(299 + 11);
    for (int i = 0; i < 250; i++) {
      b.accept(again.plusDays(i), 1500 + i, 1500, 4000 - i);
      fresh.accept(again.plusDays(i), 1500 + i, 1500, 4000 - i);
      assertThat(b.line().isNoData()).isEqualTo(i < 249);
    }
    assertThat(b.line()).isEqualTo(fresh.line());
    assertThat(b.early()).isEqualTo(fresh.early());
    assertThat(b.deterioration()).isEqualTo(fresh.deterioration());
    assertThat(b.divergence()).isEqualTo(fresh.divergence());
  }
}

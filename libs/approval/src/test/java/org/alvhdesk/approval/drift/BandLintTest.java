package org.alvhdesk.approval.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.approval.drift.BandLint.Move;
import org.junit.jupiter.api.Test;

class BandLintTest {
  private static final DriftBands BANDS =
      new DriftBands(0.1, 0.05, QuoteBounds.promptOnly(Duration.ofSeconds(60)));

  /** 100 moves of which {@code beyond} leave the band of the stress loss. */
  private static List<Move> moves(int beyond) {
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      moves.add(new Move(i < beyond ? 0.11 : 0.02, 0.01));
    }
    return moves;
  }

  @Test
  void passes_whenFiveOfAHundredCalmMovesLeaveTheBands() {
    BandLint.Report report = BandLint.lint(BANDS, moves(5), Duration.ZERO);

    assertThat(report.failed()).isFalse();
    assertThat(report.stale()).isEqualTo(5);
    assertThat(report.largestStressLossShare()).isEqualTo(0.02);
    assertThat(report.largestOffsetPoints()).isEqualTo(0.01);
  }

  @Test
  void fails_whenSixDo_andSaysWhatWouldDo() {
    BandLint.Report report = BandLint.lint(BANDS, moves(6), Duration.ZERO);

    assertThat(report.errors())
        .singleElement()
        .asString()
        .startsWith("6 of 100 calm moves of 15 minutes (6.0 %) leave the bands, at most 5 % may")
        .contains("stressLossShare 0.1000 needs about 0.1100");
  }

  @Test
  void fails_byTheOffsetAlone() {
    List<Move> moves = new ArrayList<>(moves(0));
    for (int i = 0; i < 10; i++) {
      moves.set(i, new Move(-0.5, 0.06));
    }

    assertThat(BandLint.lint(BANDS, moves, Duration.ZERO).errors())
        .singleElement()
        .asString()
        .contains("offsetPoints 0.0500 about 0.0600");
  }

  @Test
  void saysNothingForSure_whenHardlyAnyMoveIsKnown() {
    assertThat(BandLint.lint(BANDS, moves(0).subList(0, 19), Duration.ZERO).errors())
        .singleElement()
        .asString()
        .contains("only 19 calm moves");
    assertThat(BandLint.lint(BANDS, List.of(), Duration.ZERO).failed()).isTrue();
  }

  @Test
  void fails_whenEveryQuoteOfTheSourceIsTooOld() {
    assertThat(BandLint.lint(BANDS, moves(0), Duration.ofSeconds(59)).failed()).isFalse();
    assertThat(BandLint.lint(BANDS, moves(0), Duration.ofMinutes(15)).errors())
        .singleElement()
        .asString()
        .contains("900 s old when they come, and the policy does not accept delayed quotes");
    DriftBands delayed =
        new DriftBands(
            0.1,
            0.05,
            new QuoteBounds(
                Duration.ofSeconds(60),
                Optional.of(
                    new QuoteBounds.Delayed(Duration.ofMinutes(15), Duration.ofMinutes(10)))));
    assertThat(BandLint.lint(delayed, moves(0), Duration.ofMinutes(15)).failed()).isFalse();
    assertThat(BandLint.lint(delayed, moves(0), Duration.ofMinutes(24)).failed()).isFalse();
    assertThat(BandLint.lint(delayed, moves(0), Duration.ofMinutes(25)).errors())
        .singleElement()
        .asString()
        .contains("1500 s old when they come, the policy allows 1500 s: nothing could ever");
  }
}

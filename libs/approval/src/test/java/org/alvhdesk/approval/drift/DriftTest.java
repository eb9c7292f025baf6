package org.alvhdesk.approval.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.approval.drift.Drift.Holds;
import org.alvhdesk.approval.drift.Drift.Stale;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final DriftBands BANDS =
      new DriftBands(0.10, 0.05, QuoteBounds.promptOnly(Duration.ofSeconds(60)));
  private static final Approved APPROVED =
      new Approved(outcome(1_000, 20_000, 0.40), 1_250, 7, "FOUR42-004/3");

  @Test
  void holds_atTheEdgeOfEveryBand() {
    Now edge =
        new Now(
            outcome(1_250, 22_000, 0.35),
            List.of(),
            Optional.of(QuoteAge.prompt(Duration.ofSeconds(60))),
            7,
            "FOUR42-004/3");

    assertThat(Drift.judge(APPROVED, edge, BANDS)).isEqualTo(new Holds(0));
    assertThat(Drift.judge(APPROVED, now(outcome(900, 10_000, 0.6)), BANDS))
        .isEqualTo(new Holds(350));
  }

  @Test
  void isStale_behindTheEdgeOfAnyBand() {
    stale(
        now(outcome(1_250.01, 20_000, 0.40)),
        "it costs 1,250.01 USD now, approved were at most 1,250.00");
    stale(now(outcome(1_000, 22_001, 0.40)), "the stress loss is 22,001 USD now, at most 22,000");
    stale(now(outcome(1_000, 20_000, 0.349)), "it offsets 34.9 % of the loss now, at least 35.0 %");
    stale(
        new Now(
            outcome(1_000, 20_000, 0.40),
            List.of(),
            Optional.of(QuoteAge.prompt(Duration.ofSeconds(61))),
            7,
            "FOUR42-004/3"),
        "the oldest quote is 61 s old, at most 60 s");
    stale(
        new Now(
            outcome(1_000, 20_000, 0.40),
            List.of("vega 12,000 of 10,000"),
            Optional.of(QuoteAge.prompt(Duration.ZERO)),
            7,
            "FOUR42-004/3"),
        "a hard limit would be broken: vega 12,000 of 10,000");
    stale(
        new Now(
            outcome(1_000, 20_000, 0.40),
            List.of(),
            Optional.of(QuoteAge.prompt(Duration.ZERO)),
            8,
            "FOUR42-004/3"),
        "the book is at version 8, approved was a change of version 7");
    stale(
        new Now(
            outcome(1_000, 20_000, 0.40),
            List.of(),
            Optional.of(QuoteAge.prompt(Duration.ZERO)),
            7,
            "FOUR42-004/4"),
        "FOUR42-004/4 runs now, FOUR42-004/3 proposed it");
  }

  @Test
  void isStale_whenItCannotBePriced() {
    Now dark =
        new Now(
            new Outcome(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()),
            List.of(),
            Optional.empty(),
            7,
            "FOUR42-004/3");

    assertThat(Drift.judge(APPROVED, dark, BANDS))
        .isEqualTo(
            new Stale(
                List.of(
                    "a leg has no quote",
                    "what it costs cannot be computed",
                    "the stress loss cannot be computed",
                    "how much of the loss it offsets cannot be computed")));
  }

  @Test
  void asksOnlyForWhatWasShown() {
    Approved bare =
        new Approved(
            new Outcome(OptionalDouble.of(1_000), OptionalDouble.empty(), OptionalDouble.empty()),
            1_250,
            7,
            "FOUR42-004/3");

    assertThat(Drift.judge(bare, now(outcome(1_000, 90_000, 0)), BANDS)).isInstanceOf(Holds.class);
  }

  @Test
  void refusesBands_thatAreNone() {
    QuoteBounds minute = QuoteBounds.promptOnly(Duration.ofSeconds(60));
    for (double bad : new double[] {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new DriftBands(bad, 0.05, minute)).hasMessageContaining("above 0");
      assertThatThrownBy(() -> new DriftBands(0.1, bad, minute)).hasMessageContaining("above 0");
    }
    for (Duration bad : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1)}) {
      assertThatThrownBy(() -> QuoteBounds.promptOnly(bad)).hasMessageContaining("quoteAge");
      assertThatThrownBy(() -> new QuoteBounds.Delayed(bad, Duration.ofSeconds(1)))
          .hasMessageContaining("delay");
      assertThatThrownBy(() -> new QuoteBounds.Delayed(Duration.ofSeconds(1), bad))
          .hasMessageContaining("fresh");
    }
  }

  @Test
  void judgesDelayedQuotesByTheDelayAndTheFreshnessOnTopOfIt() {
    DriftBands delayed =
        new DriftBands(
            0.10,
            0.05,
            new QuoteBounds(
                Duration.ofSeconds(60),
                Optional.of(
                    new QuoteBounds.Delayed(Duration.ofMinutes(15), Duration.ofMinutes(10)))));

    assertThat(Drift.judge(APPROVED, late(60, 1500), delayed)).isInstanceOf(Holds.class);
    assertThat(((Stale) Drift.judge(APPROVED, late(0, 1501), delayed)).reasons())
        .containsExactly(
            "the oldest delayed quote is 25 min old, at most 25 min are allowed (15 min of them the"
                + " provider's delay)");
    assertThat(((Stale) Drift.judge(APPROVED, late(61, 1500), delayed)).reasons())
        .as("a prompt quote beside delayed ones stays held to its own bound")
        .containsExactly("the oldest quote is 61 s old, at most 60 s are allowed");
    assertThat(Drift.judge(APPROVED, late(0, 60), BANDS))
        .as("a replay's clock stands where its delayed quotes stood")
        .isInstanceOf(Holds.class);
    assertThat(((Stale) Drift.judge(APPROVED, late(0, 900), BANDS)).reasons())
        .containsExactly(
            "the oldest delayed quote is 15 min old, at most 60 s are allowed (the policy does not"
                + " accept delayed quotes)");
  }

  private static Now late(int prompt, int delayed) {
    return new Now(
        outcome(1_000, 20_000, 0.40),
        List.of(),
        Optional.of(
            new QuoteAge(Duration.ofSeconds(prompt), Optional.of(Duration.ofSeconds(delayed)))),
        7,
        "FOUR42-004/3");
  }

  private static void stale(Now now, String reason) {
    Drift drift = Drift.judge(APPROVED, now, BANDS);
    assertThat(drift).isInstanceOf(Stale.class);
    assertThat(((Stale) drift).reasons()).singleElement().asString().contains(reason);
  }

  private static Now now(Outcome outcome) {
    return new Now(
        outcome, List.of(), Optional.of(QuoteAge.prompt(Duration.ofSeconds(5))), 7, "FOUR42-004/3");
  }

  private static Outcome outcome(double cost, double stress, double offset) {
    return new Outcome(
        OptionalDouble.of(cost), OptionalDouble.of(stress), OptionalDouble.of(offset));
  }
}

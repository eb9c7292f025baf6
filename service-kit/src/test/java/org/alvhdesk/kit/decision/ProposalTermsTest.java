package org.alvhdesk.kit.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alvhdesk.strategy.rules.RuleSet;
import org.junit.jupiter.api.Test;

class ProposalTermsTest {
  @Test
  void derivesTheIdFromTheDecision() {
    RuleSet set = new RuleSet("LAYERED-002", "2", "condors", List.of());
    UUID id = ProposalTerms.id("sim:feb2018/42/1", "main", 7, set);

    assertThat(id).isEqualTo(ProposalTerms.id("sim:feb2018/42/1", "main", 7, set));
    assertThat(id).isNotEqualTo(ProposalTerms.id("sim:feb2018/42/1", "main", 8, set));
    assertThat(id)
        .as("hedge and condor rules of one step")
        .isNotEqualTo(
            ProposalTerms.id(
                "sim:feb2018/42/1", "main", 7, new RuleSet("FOUR42-004", "2", "calls", List.of())));
    assertThat(id.version()).isEqualTo(8);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void expiresAtTheCloseOfTheLastSession_whenAHolidayIsBetween() {
    // Monday 2018-02-19 is Presidents' Day.
    assertThat(ProposalTerms.expiresAt(LocalDate.of(2018, 2, 14), 5))
        .isEqualTo(Instant.parse("2018-02-22T21:00:00Z"));
    // Daylight saving began on 2018-03-11.
    assertThat(ProposalTerms.expiresAt(LocalDate.of(2018, 3, 9), 1))
        .isEqualTo(Instant.parse("2018-03-12T20:00:00Z"));
  }

  @Test
  void expiresAtNoon_onAShortDay() {
    LocalDate dayAfterThanksgiving = LocalDate.of(2026, 11, 27);
    assertThat(ProposalTerms.expiresAt(dayAfterThanksgiving, 0))
        .isEqualTo(Instant.parse("2026-11-27T18:00:00Z"));
    assertThat(ProposalTerms.expiresAt(LocalDate.of(2026, 11, 25), 1))
        .isEqualTo(Instant.parse("2026-11-27T18:00:00Z"));
  }

  @Test
  void isDecidedWithinItsTime_orByTheCloseOfTheSession() {
    Duration four = Duration.ofHours(4);
    assertThat(ProposalTerms.decidedBy(Instant.parse("2018-02-05T15:00:00Z"), four))
        .isEqualTo(Instant.parse("2018-02-05T19:00:00Z"));
    assertThat(ProposalTerms.decidedBy(Instant.parse("2018-02-05T18:00:00Z"), four))
        .as("15:00 Chicago comes first")
        .isEqualTo(Instant.parse("2018-02-05T21:00:00Z"));
    assertThat(ProposalTerms.decidedBy(Instant.parse("2026-11-27T16:00:00Z"), four))
        .as("a short day closes at noon")
        .isEqualTo(Instant.parse("2026-11-27T18:00:00Z"));
  }

  @Test
  void hasTheNextSession_whenItIsSubmittedAtTheClose_orTooShortlyBefore() {
    Duration day = Duration.ofHours(24);
    assertThat(ProposalTerms.decidedBy(Instant.parse("2018-02-05T20:30:00Z"), day))
        .as("half an hour is left")
        .isEqualTo(Instant.parse("2018-02-05T21:00:00Z"));
    assertThat(ProposalTerms.decidedBy(Instant.parse("2018-02-05T20:30:01Z"), day))
        .as("24 hours are over before the next close")
        .isEqualTo(Instant.parse("2018-02-06T20:30:01Z"));
    assertThat(ProposalTerms.decidedBy(Instant.parse("2018-02-05T20:45:00Z"), Duration.ofDays(7)))
        .isEqualTo(Instant.parse("2018-02-06T21:00:00Z"));
    assertThat(ProposalTerms.decidedBy(Instant.parse("2018-02-05T21:00:00Z"), day))
        .isEqualTo(Instant.parse("2018-02-06T21:00:00Z"));
    assertThat(ProposalTerms.decidedBy(Instant.parse("2018-02-04T12:00:00Z"), Duration.ofDays(7)))
        .as("on a Sunday")
        .isEqualTo(Instant.parse("2018-02-05T21:00:00Z"));
  }
}

package org.alvhdesk.kit.decision;

import static org.assertj.core.api.Assertions.assertThat;

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
}

package org.alvhdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepUpTest {
  private static final Instant NOW = Instant.parse("2026-01-05T14:30:00Z");

  @Test
  void counts_whileItIsFresh() {
    assertThat(StepUp.lacks(person("2", NOW), NOW)).isEmpty();
    assertThat(StepUp.lacks(person("2", NOW.minusSeconds(300)), NOW)).isEmpty();
    assertThat(StepUp.lacks(person("2", NOW.plusSeconds(30)), NOW)).isEmpty();
  }

  @Test
  void doesNotCount_otherwise() {
    assertThat(StepUp.lacks(person("2", NOW.minusSeconds(301)), NOW))
        .hasValueSatisfying(why -> assertThat(why).contains("5 minutes old"));
    assertThat(StepUp.lacks(person("2", NOW.plusSeconds(31)), NOW))
        .hasValueSatisfying(why -> assertThat(why).contains("later than now"));
    assertThat(StepUp.lacks(person("2", null), NOW))
        .hasValueSatisfying(why -> assertThat(why).contains("does not say when"));
    for (String level : new String[] {"", "0", "1", "3", "02", "gold"}) {
      assertThat(StepUp.lacks(person(level, NOW), NOW))
          .hasValueSatisfying(why -> assertThat(why).contains("one-time code"));
    }
    assertThat(StepUp.lacks(Actor.SYSTEM, NOW))
        .hasValueSatisfying(why -> assertThat(why).contains("a person"));
  }

  private static Actor person(String acr, Instant authTime) {
    return new Actor("risk", Set.of("risk"), Optional.of(new SignIn(acr, authTime, "here")));
  }
}

package org.alvhdesk.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.ui.testing.Samples;
import org.junit.jupiter.api.Test;

class ChangeTest {

  @Test
  void saysOnlyWhatChanged() {
    assertThat(Change.of(Topics.MARKET_STEP, Json.write(Samples.signals().step())))
        .contains(new Change("market", "step", 14));
    assertThat(Change.of(Topics.CONDOR_BOOK, Json.write(Samples.condors())))
        .contains(new Change("book", "condor", 1));
    assertThat(Change.of(Topics.HEDGE_BOOK, Json.write(Samples.hedge().book())))
        .contains(new Change("book", "hedge", 1));
    assertThat(Change.of(Topics.HEDGE_PROPOSAL, "{\"proposalId\":\"p\",\"revision\":2}"))
        .contains(new Change("proposals", "p", 2));
    assertThat(Change.of(Topics.APPROVAL_DECISION, "{\"proposalId\":\"p\",\"revision\":2}"))
        .contains(new Change("proposals", "p", 2));
  }

  @Test
  void ignoresWhatItCannotRead() {
    assertThat(Change.of(Topics.MARKET_STEP, "not json")).isEmpty();
    assertThat(Change.of(Topics.MARKET_STEP, "null")).isEmpty();
    assertThat(Change.of("another.topic", "{}")).isEmpty();
  }
}

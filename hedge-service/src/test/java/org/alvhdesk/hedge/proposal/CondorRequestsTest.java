package org.alvhdesk.hedge.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alvhdesk.approval.RequestState;
import org.alvhdesk.kit.consume.InvalidEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CondorRequestsTest {
  @ParameterizedTest
  @EnumSource(RequestState.class)
  void movesOnlyAsTheLifecycleAllows_whateverIsReported(RequestState state) {
    for (String outcome : new String[] {"FILLED", "STALE", "EXPIRED", "SUPERSEDED"}) {
      CondorRequests.event(state, outcome)
          .ifPresent(
              event ->
                  assertThat(state.on(event).map(RequestState::name))
                      .as(outcome + " in " + state)
                      .contains(outcome));
    }
    boolean released = state == RequestState.RELEASED;
    assertThat(CondorRequests.event(state, "FILLED").isPresent()).isEqualTo(released);
    assertThat(CondorRequests.event(state, "STALE").isPresent()).isEqualTo(released);
    assertThat(CondorRequests.event(state, "EXPIRED").isPresent()).isEqualTo(released);
    assertThat(CondorRequests.event(state, "SUPERSEDED").isPresent())
        .isEqualTo(!released && !state.isFinal());
  }

  @Test
  void refusesAnOutcomeNobodyKnows() {
    assertThatThrownBy(() -> CondorRequests.event(RequestState.RELEASED, "MELTED"))
        .isInstanceOf(InvalidEvent.class)
        .hasMessageContaining("MELTED");
  }
}

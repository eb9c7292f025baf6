package org.alvhdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequestStateTest {
  // Rows: state; columns: events in the order of the enum. "-" is an illegal move.
  private static final String TABLE =
      """
                         SUBMIT    APPROVE            COMPLETE BREAK_GLASS REJECT   REQUEST_CHANGES   VETO   REVISE WITHDRAW  EXPIRE  SUPERSEDE  GO_STALE RELEASE  FILL_PART     FILL   REFUSE
      DRAFT              SUBMITTED -                  -        -           -        -                 -      DRAFT  -         EXPIRED SUPERSEDED -        -        -             -      WITHDRAWN
      SUBMITTED          -         PARTIALLY_APPROVED APPROVED APPROVED    REJECTED CHANGES_REQUESTED VETOED DRAFT  WITHDRAWN EXPIRED SUPERSEDED STALE    -        -             -      -
      PARTIALLY_APPROVED -         PARTIALLY_APPROVED APPROVED APPROVED    REJECTED CHANGES_REQUESTED VETOED DRAFT  WITHDRAWN EXPIRED SUPERSEDED STALE    -        -             -      -
      APPROVED           -         -                  -        -           -        -                 VETOED -      WITHDRAWN EXPIRED SUPERSEDED STALE    RELEASED -             -      -
      RELEASED           -         -                  -        -           -        -                 VETOED -      WITHDRAWN EXPIRED SUPERSEDED STALE    -        PARTLY_FILLED FILLED -
      PARTLY_FILLED      -         -                  -        -           -        -                 -      -      WITHDRAWN EXPIRED SUPERSEDED -        -        PARTLY_FILLED FILLED -
      CHANGES_REQUESTED  -         -                  -        -           -        -                 VETOED DRAFT  WITHDRAWN EXPIRED SUPERSEDED -        -        -             -      -
      STALE              -         -                  -        -           -        -                 VETOED DRAFT  WITHDRAWN EXPIRED SUPERSEDED -        -        -             -      -
      FILLED             -         -                  -        -           -        -                 -      -      -         -       -          -        -        -             -      -
      REJECTED           -         -                  -        -           -        -                 -      -      -         -       -          -        -        -             -      -
      VETOED             -         -                  -        -           -        -                 -      -      -         -       -          -        -        -             -      -
      WITHDRAWN          -         -                  -        -           -        -                 -      -      -         -       -          -        -        -             -      -
      EXPIRED            -         -                  -        -           -        -                 -      -      -         -       -          -        -        -             -      -
      SUPERSEDED         -         -                  -        -           -        -                 -      -      -         -       -          -        -        -             -      -
      """;

  static Stream<Arguments> everyPair() {
    Map<String, String[]> rows =
        TABLE
            .lines()
            .map(line -> line.trim().split(" +"))
            .collect(Collectors.toMap(row -> row[0], row -> row));
    return Arrays.stream(RequestState.values())
        .flatMap(
            state ->
                Arrays.stream(RequestEvent.values())
                    .map(
                        event ->
                            Arguments.argumentSet(
                                event + " from " + state,
                                state,
                                event,
                                rows.get(state.name())[event.ordinal() + 1])));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void movesAsTheTableSays_whenEventMeetsState(
      RequestState state, RequestEvent event, String expected) {
    if (expected.equals("-")) {
      assertThat(state.on(event)).isEmpty();
      assertThatThrownBy(() -> state.after(event))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(state.name())
          .hasMessageContaining(event.name());
    } else {
      assertThat(state.on(event)).contains(RequestState.valueOf(expected));
      assertThat(state.after(event)).isEqualTo(RequestState.valueOf(expected));
    }
  }

  @Test
  void isFinal_whenNoEventLeadsAway() {
    for (RequestState state : RequestState.values()) {
      boolean stuck = Arrays.stream(RequestEvent.values()).allMatch(e -> state.on(e).isEmpty());
      assertThat(state.isFinal()).as(state.name()).isEqualTo(stuck);
    }
  }
}

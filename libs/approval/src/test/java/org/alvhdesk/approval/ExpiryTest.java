package org.alvhdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.alvhdesk.approval.Ruling.Overtaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpiryTest {
  private static final Instant CLOSE = Instant.parse("2024-01-05T21:00:00Z");

  @Test
  void isOverAtTheVeryMoment_andNotBefore() {
    assertThat(Expiry.isOver(CLOSE, CLOSE.minusNanos(1))).isFalse();
    assertThat(Expiry.isOver(CLOSE, CLOSE)).isTrue();
    assertThat(Expiry.isOver(CLOSE, CLOSE.plusNanos(1))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(RequestState.class)
  void endsWhateverHasNotEnded(RequestState state) {
    ChangeRequest request = Given.request(state);

    assertThat(Expiry.of(request, CLOSE, CLOSE.minusSeconds(1))).isEmpty();
    if (state.isFinal()) {
      assertThat(Expiry.of(request, CLOSE, CLOSE)).isEmpty();
    } else {
      Overtaken over = Expiry.of(request, CLOSE, CLOSE.plusSeconds(60)).orElseThrow();
      assertThat(over.state()).isEqualTo(RequestState.EXPIRED);
      assertThat(over.refused().reason()).isEqualTo(Refusal.EXPIRED);
      assertThat(over.text())
          .contains("ran out at 2024-01-05T21:00:00Z")
          .contains("it is 2024-01-05T21:01:00Z");
    }
  }
}

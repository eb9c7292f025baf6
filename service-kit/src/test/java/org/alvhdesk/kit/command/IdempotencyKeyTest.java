package org.alvhdesk.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.WebApplicationException;
import org.alvhdesk.contracts.rest.Problem;
import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {
  @Test
  void isNone_whenNothingWasSent() {
    assertThat(IdempotencyKey.of(null, "trader", "/a")).isEmpty();
    assertThat(IdempotencyKey.of(" ", "trader", "/a")).isEmpty();
  }

  @Test
  void refusesALongKey_andTakesTheLongest() {
    assertThat(IdempotencyKey.of("k".repeat(200), "trader", "/a")).isPresent();
    assertThatThrownBy(() -> IdempotencyKey.of("k".repeat(201), "trader", "/a"))
        .isInstanceOfSatisfying(
            WebApplicationException.class,
            e -> {
              assertThat(e.getResponse().getStatus()).isEqualTo(400);
              assertThat(e).hasMessage("Idempotency-Key may have at most 200 characters.");
            });
  }

  @Test
  void locksOnKeyCallerAndSubject_asRunningInstancesDo() {
    assertThat(new IdempotencyKey("k", "trader", "POST /a").lock()).isEqualTo("k\ntrader\nPOST /a");
  }

  @Test
  void saysWhatToDo_whenItWasUsedWithAnotherContent() {
    Problem problem = IdempotencyKey.reused("/a");

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.type()).isEqualTo("/problems/idempotency-key-reused");
    assertThat(problem.detail()).contains("Use a new key");
    assertThat(problem.instance()).isEqualTo("/a");
  }
}

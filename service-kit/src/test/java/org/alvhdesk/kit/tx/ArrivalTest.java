package org.alvhdesk.kit.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ArrivalTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CompletableFuture<String> here = new CompletableFuture<>();
  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void isWhatWasHandedOverHere() {
    Uni<String> arrival = Arrival.of(here, Uni.createFrom().voidItem());
    CompletableFuture<String> answer = arrival.subscribeAsCompletionStage();

    here.complete("heard");

    assertThat(answer.join()).isEqualTo("heard");
  }

  @Test
  void isWhatAnotherInstanceStored_whenThatIsThereAtTheThirdLook() {
    Uni<Void> look =
        Uni.createFrom()
            .voidItem()
            .invoke(
                () -> {
                  if (looks.incrementAndGet() == 3) {
                    here.complete("found");
                  }
                });

    assertThat(Arrival.of(here, look).await().atMost(PATIENCE)).isEqualTo("found");
    assertThat(looks).hasValue(3);
  }

  @Test
  void theNextAttemptStillWaits_whenALookFails() {
    Uni<Void> away = Uni.createFrom().failure(new IllegalStateException("the database is away"));

    assertThatThrownBy(() -> Arrival.of(here, away).await().atMost(PATIENCE))
        .hasMessageContaining("away");
    CompletableFuture<String> second =
        Arrival.of(here, Uni.createFrom().voidItem()).subscribeAsCompletionStage();
    here.complete("heard");

    assertThat(second.join()).isEqualTo("heard");
  }
}

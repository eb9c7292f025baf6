package org.alvhdesk.hedge.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {
  private final List<UniEmitter<? super Integer>> begun = new ArrayList<>();
  private final OneAtATime<Integer> work =
      new OneAtATime<>(() -> Uni.createFrom().<Integer>emitter(begun::add));

  @Test
  void beginsOnce_andSharesTheNextTime_amongAllWhoAskMeanwhile() {
    CompletableFuture<Integer> first = ask();
    CompletableFuture<Integer> second = ask();
    CompletableFuture<Integer> third = ask();
    assertThat(begun).hasSize(1);

    begun.getFirst().complete(1);
    assertThat(first).isCompletedWithValue(1);
    assertThat(second).as("asked after the first had begun").isNotDone();
    assertThat(begun).hasSize(2);

    begun.getLast().complete(2);
    assertThat(second).isCompletedWithValue(2);
    assertThat(third).isCompletedWithValue(2);
    assertThat(begun).hasSize(2);
  }

  @Test
  void goesOn_afterAFailure() {
    CompletableFuture<Integer> first = ask();
    CompletableFuture<Integer> second = ask();

    begun.getFirst().fail(new IllegalStateException("the database is away"));

    assertThatThrownBy(first::join).hasMessageContaining("the database is away");
    begun.getLast().complete(2);
    assertThat(second).isCompletedWithValue(2);
    CompletableFuture<Integer> third = ask();
    begun.getLast().complete(3);
    assertThat(third).isCompletedWithValue(3);
  }

  private CompletableFuture<Integer> ask() {
    return work.ask().subscribeAsCompletionStage();
  }
}

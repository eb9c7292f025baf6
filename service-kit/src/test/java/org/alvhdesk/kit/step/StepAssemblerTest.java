package org.alvhdesk.kit.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SliceV1;
import org.junit.jupiter.api.Test;

class StepAssemblerTest {
  private static final Instant T0 = Instant.parse("2026-01-05T15:00:00Z");

  private final StepAssembler assembler = new StepAssembler();

  @Test
  void completes_whenSlicesComeBeforeAndAfterTheFact() {
    assembler.add(slice("a", 1, "VIX", 1), T0);

    CompletionStage<CompleteStep> stage = assembler.complete(step("a", 1, 2), T0.plusMillis(1));

    assertThat(done(stage)).isFalse();
    assembler.add(slice("a", 1, "SPXW", 2), T0.plusMillis(2));
    assertThat(slicesOf(stage)).isEqualTo(2);
  }

  @Test
  void takesASliceOnce_whenItIsPublishedAgain() {
    CompletionStage<CompleteStep> stage = assembler.complete(step("a", 1, 2), T0);

    assembler.add(slice("a", 1, "VIX", 1), T0.plusMillis(1));
    assembler.add(slice("a", 1, "VIX", 1), T0.plusSeconds(3));

    assertThat(done(stage)).isFalse();
  }

  @Test
  void answersAgain_whenTheFactIsDeliveredAgain() {
    assembler.complete(step("a", 1, 1), T0);
    assembler.add(slice("a", 1, "VIX", 1), T0);

    CompletionStage<CompleteStep> again = assembler.complete(step("a", 1, 1), T0.plusSeconds(1));

    assertThat(slicesOf(again)).isEqualTo(1);
  }

  @Test
  void abandons_whenALaterStepOfTheRunIsHere() {
    CompletionStage<CompleteStep> stage = assembler.complete(step("a", 1, 1), T0);

    assembler.add(slice("a", 2, "VIX", 1), T0.plusSeconds(1));

    assertThat(abandoned(stage)).isTrue();
  }

  @Test
  void abandons_whenAnotherRunWasStartedAfterTheFact() {
    assembler.add(slice("b", 1, "VIX", 1), T0.plusSeconds(60));

    CompletionStage<CompleteStep> stage = assembler.complete(step("a", 7, 1), T0);

    assertThat(abandoned(stage)).isTrue();
  }

  @Test
  void waits_whenSlicesOfAnEarlierRunAreStillRead() {
    CompletionStage<CompleteStep> stage = assembler.complete(step("b", 1, 1), T0.plusSeconds(60));

    assembler.add(slice("a", 9, "VIX", 1), T0);
    assembler.add(slice("b", 1, "VIX", 1), T0.plusSeconds(59));

    assertThat(slicesOf(stage)).isEqualTo(1);
  }

  @Test
  void keepsTwoSteps_whenAWholeTopicIsRead() {
    for (int step = 1; step <= 50; step++) {
      assembler.add(slice("a", step, "VIX", 1), T0.plusSeconds(step));
    }

    assertThat(assembler.size()).isEqualTo(2);
    assertThat(slicesOf(assembler.complete(step("a", 50, 1), T0.plusSeconds(51)))).isEqualTo(1);
  }

  private static boolean done(CompletionStage<CompleteStep> stage) {
    return stage.toCompletableFuture().isDone();
  }

  private static int slicesOf(CompletionStage<CompleteStep> stage) {
    assertThat(done(stage)).isTrue();
    return stage.toCompletableFuture().join().slices().size();
  }

  private static boolean abandoned(CompletionStage<CompleteStep> stage) {
    CompletableFuture<CompleteStep> future = stage.toCompletableFuture();
    return future.isCompletedExceptionally() && future.exceptionNow() instanceof StepAbandoned;
  }

  private static MarketStepV1 step(String run, long step, int slices) {
    return new MarketStepV1(
        run,
        step,
        T0,
        LocalDate.of(2026, 1, 5),
        0,
        false,
        "s",
        slices,
        "d",
        "sim:calm",
        "MODEL",
        "MODEL",
        null);
  }

  private static SliceV1 slice(String run, long step, String root, int day) {
    double[] one = {1};
    return new SliceV1(
        run,
        step,
        "s",
        root,
        LocalDate.of(2026, 2, day),
        T0,
        0.1,
        1,
        1,
        "MODEL",
        "sim:calm",
        one,
        one,
        one,
        one,
        one,
        one,
        one,
        one,
        one);
  }
}

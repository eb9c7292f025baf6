package org.alvhdesk.hedge.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.hedge.CondorBookBuilder;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.hedge.TestInfra;
import org.alvhdesk.kit.tx.Transactions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class CondorBooksQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Instant FACT_AT = Instant.parse("2026-11-20T10:00:00Z");

  @Inject Transactions transactions;
  @Inject HedgeConfig config;

  private final String run = "test/" + UUID.randomUUID();

  private CondorBooks anew() {
    return new CondorBooks(transactions, config);
  }

  private CondorBookV1 book(String runId, long step) {
    return CondorBookBuilder.book(runId, step, Instant.EPOCH).build();
  }

  @Test
  void remembersTheBook_whenTheServiceRestartsBeforeTheDecision() {
    anew().arrived(book(run, 3), FACT_AT).await().atMost(PATIENCE);

    CondorBookV1 found = anew().of(run, 3, FACT_AT).await().atMost(PATIENCE);

    assertThat(found).isEqualTo(book(run, 3));
  }

  @Test
  void handsTheBookOver_whenTheStepWaitsForIt() {
    CondorBooks books = anew();
    CompletableFuture<CondorBookV1> waiting =
        books.of(run, 1, FACT_AT).subscribeAsCompletionStage();

    books.arrived(book(run, 1), FACT_AT.plusSeconds(1)).await().atMost(PATIENCE);

    assertThat(waiting).succeedsWithin(PATIENCE).isEqualTo(book(run, 1));
  }

  @Test
  void givesTheStepUp_whenCondorServiceHasGoneOn() {
    CondorBooks books = anew();
    books.arrived(book(run, 5), FACT_AT).await().atMost(PATIENCE);

    assertThatThrownBy(() -> books.of(run, 4, FACT_AT).await().atMost(PATIENCE))
        .isInstanceOf(CondorBooks.Skipped.class);
  }

  @Test
  void keepsWaiting_whenAnOlderRecordOfAnotherRunIsDeliveredAgain() {
    CondorBooks books = anew();
    CompletableFuture<CondorBookV1> waiting =
        books.of(run, 1, FACT_AT).subscribeAsCompletionStage();

    books.arrived(book(run + "-old", 9), FACT_AT.minusSeconds(1)).await().atMost(PATIENCE);

    assertThat(waiting).isNotDone();
    books.arrived(book(run + "-new", 1), FACT_AT.plusSeconds(1)).await().atMost(PATIENCE);
    assertThat(waiting).failsWithin(PATIENCE);
  }
}

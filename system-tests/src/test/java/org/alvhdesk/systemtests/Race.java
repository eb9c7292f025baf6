package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Two commands at the same moment. */
final class Race implements AutoCloseable {
  private final ExecutorService callers = Executors.newFixedThreadPool(2);
  private final CyclicBarrier together = new CyclicBarrier(2);

  /** What both were answered. */
  record Answers(Answer left, Answer right) {
    Answers {
      assertThat(left.status()).as(left.body()).isIn(200, 409);
      assertThat(right.status()).as(right.body()).isIn(200, 409);
    }

    /** How many of the two were accepted. */
    int accepted() {
      return (left.status() == 200 ? 1 : 0) + (right.status() == 200 ? 1 : 0);
    }
  }

  Answers between(Supplier<Answer> left, Supplier<Answer> right) {
    var first = begin(left);
    var second = begin(right);
    try {
      return new Answers(first.get(), second.get());
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private Future<Answer> begin(Supplier<Answer> call) {
    return callers.submit(
        () -> {
          together.await(30, TimeUnit.SECONDS);
          return DocumentChanges.whenFree(call);
        });
  }

  @Override
  public void close() {
    callers.close();
  }
}

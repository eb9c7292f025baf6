package org.alvhdesk.kit.step;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SliceV1;

/**
 * Gathers the slices of a step until the step's count is reached. Slices and step come on different
 * topics in any order, slices come repeatedly (market-data-service sends them again while it
 * waits): taking one twice changes nothing. Keeps the two newest steps at most; thread-safe; no
 * I/O.
 *
 * <p>The consumer of the step topic awaits its step here <em>before</em> it acknowledges the fact,
 * so a restart gets the fact again and the slices with the next repetition:
 *
 * <pre>{@code
 * assembler.add(slice, publishedAt);                  // slice channel
 * assembler.complete(step, publishedAt)               // step channel
 *     .thenAccept(complete -> decide(complete));      // fails with StepAbandoned: acknowledge, do nothing
 * }</pre>
 *
 * <p>A step is abandoned when slices of a later step of its run are here, or slices of another run
 * that were published after its fact: the producer only does that once it no longer waits for it.
 */
public final class StepAssembler {
  private static final int KEPT = 2;

  private final Map<Key, Pending> pending = new HashMap<>();

  /**
   * Takes a slice.
   *
   * @param publishedAt wall time of the record, which tells newer steps from older ones
   */
  public synchronized void add(SliceV1 slice, Instant publishedAt) {
    Key key = new Key(slice.runId(), slice.step());
    Pending target = pending.computeIfAbsent(key, ignored -> new Pending());
    target.slices.put(slice.key(), slice);
    target.seen(publishedAt);
    if (publishedAt.isAfter(target.newestSlice)) {
      target.newestSlice = publishedAt;
    }
    abandonOlderThan(key, publishedAt);
    target.completeIfWhole();
    evict();
  }

  /**
   * The step once all its slices are here; asking again for the same step gives the same stage.
   *
   * @param publishedAt wall time of the step's record
   * @return fails with {@link StepAbandoned} when the market moves on first
   */
  public synchronized CompletionStage<CompleteStep> complete(
      MarketStepV1 step, Instant publishedAt) {
    Key key = new Key(step.runId(), step.step());
    boolean movedOn =
        pending.entrySet().stream()
            .anyMatch(e -> e.getKey().supersedes(key, e.getValue().newestSlice, publishedAt));
    if (movedOn && !pending.containsKey(key)) {
      return CompletableFuture.failedFuture(new StepAbandoned(step.runId(), step.step()));
    }
    Pending target = pending.computeIfAbsent(key, ignored -> new Pending());
    target.seen(publishedAt);
    if (target.step == null) {
      target.step = step;
      target.factPublishedAt = publishedAt;
    }
    target.completeIfWhole();
    if (movedOn && !target.future.isDone()) {
      target.abandon(key);
    }
    CompletableFuture<CompleteStep> answer = target.future;
    evict();
    return answer.minimalCompletionStage();
  }

  /** Number of steps in memory. */
  public synchronized int size() {
    return pending.size();
  }

  private void abandonOlderThan(Key key, Instant publishedAt) {
    pending.forEach(
        (other, waiting) -> {
          if (waiting.step != null && key.supersedes(other, publishedAt, waiting.factPublishedAt)) {
            waiting.abandon(other);
          }
        });
  }

  private void evict() {
    while (pending.size() > KEPT) {
      Key oldest =
          pending.entrySet().stream()
              .min(Comparator.comparing((Map.Entry<Key, Pending> e) -> e.getValue().newest))
              .orElseThrow()
              .getKey();
      pending.remove(oldest).abandon(oldest);
    }
  }

  private record Key(String runId, long step) {
    /** True when slices of this step, published at sliceAt, show that {@code other} is over. */
    boolean supersedes(Key other, Instant sliceAt, Instant otherFactAt) {
      return runId.equals(other.runId) ? step > other.step : sliceAt.isAfter(otherFactAt);
    }
  }

  private static final class Pending {
    private final Map<String, SliceV1> slices = new HashMap<>();
    private final CompletableFuture<CompleteStep> future = new CompletableFuture<>();
    private Instant newest = Instant.MIN;
    private Instant newestSlice = Instant.MIN;
    private MarketStepV1 step;
    private Instant factPublishedAt;

    void seen(Instant publishedAt) {
      newest = publishedAt.isAfter(newest) ? publishedAt : newest;
    }

    void completeIfWhole() {
      if (step != null && slices.size() >= step.sliceCount()) {
        future.complete(new CompleteStep(step, List.copyOf(slices.values())));
      }
    }

    void abandon(Key key) {
      future.completeExceptionally(new StepAbandoned(key.runId(), key.step()));
    }
  }
}

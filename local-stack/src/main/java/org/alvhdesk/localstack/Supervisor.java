package org.alvhdesk.localstack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs the parts: starts them in the order of their needs, keeps them running, stops them. */
final class Supervisor implements AutoCloseable {
  /** Stopped one group after the other, so that nobody loses what it stands on. */
  private static final List<List<PartName>> STOP_ORDER =
      List.of(
          List.of(PartName.UI, PartName.HEDGE, PartName.CONDOR, PartName.MARKET_DATA),
          List.of(PartName.KEYCLOAK, PartName.KAFKA),
          List.of(PartName.POSTGRESQL));

  private final StateDir state;
  private final Map<PartName, PartRunner> runners;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final ProcessIdentity self;

  Supervisor(StateDir state, List<Part> parts, Progress progress) {
    this.state = state;
    this.self = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
    state.create();
    this.runners =
        parts.stream()
            .map(p -> new PartRunner(p, state, progress))
            .collect(Collectors.toMap(r -> r.part().name(), Function.identity()));
    record(PartState.STARTING, "");
  }

  /** Starts every part's keeper and returns at once. */
  void start() {
    for (var runner : runners.values()) {
      var needed =
          runner.needs().stream()
              .filter(runners::containsKey)
              .map(n -> runners.get(n).ready())
              .toArray(CompletableFuture[]::new);
      runner.waitFor(CompletableFuture.allOf(needed));
      threads.add(Thread.ofPlatform().name("keeper-" + runner.part().name().id()).start(runner));
    }
  }

  /**
   * Waits until every part has been ready.
   *
   * @throws StackException as soon as one has failed
   */
  void awaitReady() throws InterruptedException {
    // Never completes unless a part fails.
    var failed =
        CompletableFuture.anyOf(
            runners.values().stream()
                .map(
                    r ->
                        r.ready()
                            .handle((ok, e) -> e)
                            .thenCompose(
                                e ->
                                    e == null
                                        ? new CompletableFuture<Void>()
                                        : CompletableFuture.<Void>failedFuture(e)))
                .toArray(CompletableFuture[]::new));
    var all =
        CompletableFuture.allOf(
            runners.values().stream().map(PartRunner::ready).toArray(CompletableFuture[]::new));
    try {
      CompletableFuture.anyOf(all, failed).get();
      record(PartState.READY, "");
    } catch (ExecutionException e) {
      var why = e.getCause() instanceof StackException s ? s.getMessage() : e.getCause().toString();
      record(PartState.FAILED, why);
      throw new StackException(why, e.getCause());
    }
  }

  /** The process of a part now, or null. */
  ProcessIdentity process(PartName part) {
    return runners.get(part).process();
  }

  /** Stops one part and keeps it away until {@link #release}; the others go on. */
  void hold(PartName part) {
    runners.get(part).hold();
  }

  /** Starts a part that was held. */
  void release(PartName part) {
    runners.get(part).release();
  }

  /** The part that failed, if one has. */
  List<PartName> failed() {
    return runners.values().stream()
        .filter(r -> r.seen() == PartState.FAILED)
        .map(r -> r.part().name())
        .toList();
  }

  /** Whether somebody has asked it to stop. */
  boolean isClosing() {
    return closed.get();
  }

  /** Stops everything and waits until it is gone; more calls do nothing. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    for (var group : STOP_ORDER) {
      var stops =
          group.stream()
              .filter(runners::containsKey)
              .map(p -> Thread.ofPlatform().name("stop-" + p.id()).start(runners.get(p)::stop))
              .toList();
      stops.forEach(Supervisor::join);
    }
    threads.forEach(Supervisor::join);
    if (state.readStack().map(StackRecord::phase).orElse(null) != PartState.FAILED) {
      record(PartState.STOPPED, "");
    }
  }

  private void record(PartState phase, String detail) {
    var names = runners.keySet().stream().sorted().map(PartName::id).toList();
    state.write(new StackRecord(phase, self, names, detail));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

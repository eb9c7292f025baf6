package org.alvhdesk.localstack;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one part running: starts it when what it needs is ready, starts it again when it dies, and
 * gives up after too many deaths in a row.
 */
final class PartRunner implements Runnable {
  /** A part that lived this long after being ready starts with a clean sheet. */
  private static final Duration STABLE = Duration.ofSeconds(60);

  private static final long[] BACK_OFF_MS = {0, 500, 1000, 2000, 5000, 10_000};
  private static final int DEATHS_BEFORE_READY = 2;
  private static final int LAST_BACK_OFF_S = 10;
  private static final Duration DEATH_AFTER_REFUSAL = Duration.ofSeconds(2);
  private static final int DEATHS_IN_A_ROW = 6;
  private static final long PROBE_MS = 100;

  private final Part part;
  private final StateDir state;
  private final Progress progress;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Object childLock = new Object();
  private ChildProcess child;
  private volatile CountDownLatch held = new CountDownLatch(0);
  private volatile PartState seen = PartState.STOPPED;
  private int restarts;
  private volatile CompletableFuture<Void> needed = CompletableFuture.completedFuture(null);

  PartRunner(Part part, StateDir state, Progress progress) {
    this.part = part;
    this.state = state;
    this.progress = progress;
    record(PartState.STOPPED);
  }

  /** What must have happened before the first start; preparing does not wait for it. */
  void waitFor(CompletableFuture<Void> others) {
    needed = others;
  }

  Part part() {
    return part;
  }

  /** Done when the part has been ready for the first time; failed when it will never be. */
  CompletableFuture<Void> ready() {
    return ready;
  }

  PartState seen() {
    return seen;
  }

  ProcessIdentity process() {
    synchronized (childLock) {
      return child == null ? null : child.identity();
    }
  }

  @Override
  public void run() {
    try {
      keepRunning();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (CompletionException e) {
      // Another part failed and says so itself.
      ready.completeExceptionally(e.getCause());
    } catch (StackException e) {
      fail(e.getMessage(), e);
    } catch (RuntimeException e) {
      fail("internal error: " + e, e);
    } finally {
      if (seen != PartState.FAILED) {
        record(PartState.STOPPED);
      }
      ready.completeExceptionally(new StackException(part.name().id() + " was stopped"));
    }
  }

  private void keepRunning() throws InterruptedException {
    int deaths = 0;
    while (!stopping()) {
      awaitRelease();
      long begin = System.nanoTime();
      record(PartState.STARTING);
      part.prepare(this::runStep);
      if (!ready.isDone()) {
        needed.join();
        begin = System.nanoTime();
      }
      var done = part.beforeStart();
      if (!done.isEmpty()) {
        progress.line(part.name().id(), done);
      }
      if (!launch(part.command())) {
        return;
      }
      record(PartState.STARTING);
      var problem = awaitUp(begin);
      if (problem == null && !ready.isDone()) {
        problem = configure();
      }
      if (problem == null) {
        record(PartState.READY);
        progress.line(
            part.name().id(),
            String.format(
                Locale.ROOT,
                "%-9s %5.1f s   127.0.0.1:%d",
                ready.isDone() ? "is back" : "ready",
                seconds(begin),
                part.port()));
        ready.complete(null);
        long up = System.nanoTime();
        problem = awaitDeath();
        deaths = System.nanoTime() - up > STABLE.toNanos() ? 1 : deaths + 1;
      } else {
        deaths++;
      }
      if (stopping()) {
        return;
      }
      if (held.getCount() > 0) {
        deaths = 0;
        continue;
      }
      if (!ready.isDone() && deaths >= DEATHS_BEFORE_READY) {
        fail(problem, null);
        return;
      }
      restarts++;
      if (deaths >= DEATHS_IN_A_ROW) {
        // What once worked is not given up: the disk may be cleared, the machine come to rest.
        record(PartState.FAILED);
        progress.line(
            part.name().id(),
            "FAILED: keeps dying (" + problem + "), next try in " + LAST_BACK_OFF_S + " s");
        if (stop.await(LAST_BACK_OFF_S, TimeUnit.SECONDS)) {
          return;
        }
        continue;
      }
      progress.line(part.name().id(), "died (" + problem + "), starting it again");
      if (stop.await(
          BACK_OFF_MS[Math.min(deaths - 1, BACK_OFF_MS.length - 1)], TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private void awaitRelease() throws InterruptedException {
    while (held.getCount() > 0 && !stopping()) {
      record(PartState.STOPPED);
      held.await(PROBE_MS, TimeUnit.MILLISECONDS);
    }
  }

  /** Waits until it serves; returns what went wrong, or null. */
  private String awaitUp(long begin) throws InterruptedException {
    while (!stopping()) {
      if (part.isUp() && current().isAlive()) {
        return null;
      }
      if (current().waitFor(Duration.ofMillis(PROBE_MS))) {
        return current().ending();
      }
      if (System.nanoTime() - begin > part.startPatience().toNanos()) {
        stopChild();
        return "not ready after " + part.startPatience().toSeconds() + " s";
      }
    }
    return "stopped";
  }

  /**
   * Brings what it keeps up to date; returns what went wrong, or null. A part that was killed
   * meanwhile has died like any other; one that lives and refuses will refuse again.
   */
  private String configure() throws InterruptedException {
    try {
      part.configure();
      return null;
    } catch (StackException e) {
      if (current().waitFor(DEATH_AFTER_REFUSAL)) {
        return current().ending();
      }
      throw e;
    }
  }

  private String awaitDeath() throws InterruptedException {
    while (!current().waitFor(Duration.ofMinutes(1))) {
      // still running
    }
    return current().ending();
  }

  private void runStep(String what, ChildProcess.Command command) {
    progress.line(part.name().id(), what);
    if (!launch(command)) {
      throw new StackException("stopped while " + what);
    }
    record(PartState.STARTING);
    try {
      while (!current().waitFor(Duration.ofMinutes(1))) {
        // stop() ends the child
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while " + what, e);
    }
    if (current().exitCode() != 0) {
      throw new StackException(what + " failed (" + current().ending() + ")");
    }
  }

  /** Starts a child unless stop was asked for: under the lock, so that stop() misses none. */
  private boolean launch(ChildProcess.Command command) {
    synchronized (childLock) {
      if (stopping()) {
        return false;
      }
      child = ChildProcess.start(command, state, state.log(part.name().id()));
      return true;
    }
  }

  private ChildProcess current() {
    synchronized (childLock) {
      return child;
    }
  }

  private boolean stopping() {
    return stop.getCount() == 0;
  }

  private void fail(String why, Throwable cause) {
    stopChild();
    if (stopping()) {
      return;
    }
    record(PartState.FAILED);
    progress.line(part.name().id(), "FAILED: " + why);
    ready.completeExceptionally(new StackException(part.name().id() + " failed: " + why, cause));
  }

  /** Stops the part for good and waits until its process is gone. */
  void stop() {
    synchronized (childLock) {
      stop.countDown();
    }
    stopChild();
  }

  /** Stops the process and keeps it away until {@link #release}. */
  void hold() {
    held = new CountDownLatch(1);
    stopChild();
  }

  /** Lets the part start again. */
  void release() {
    held.countDown();
  }

  private void stopChild() {
    var running = current();
    if (running != null) {
      running.stop(part.stopSignal(), part.stopPatience());
    }
  }

  private void record(PartState now) {
    seen = now;
    state.write(
        new PartRecord(part.name().id(), now, part.port(), part.probePort(), process(), restarts));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  /** The parts that this one waits for. */
  List<PartName> needs() {
    return part.needs();
  }
}

package org.alvhdesk.systemtests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.localstack.ServiceProcess;

/**
 * hedge-service as the one process that there is of it, to be killed at will: started again at
 * once, where the launcher would wait longer with every death. Those who call it ask again until
 * they are answered.
 */
final class Killable implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final LocalStack stack;
  private final Map<String, Signer> signers = new HashMap<>();
  private final List<Double> recoveries = new ArrayList<>();
  private volatile ServiceProcess process;

  Killable(LocalStack stack) {
    this.stack = stack;
    stack.stop(PartName.HEDGE);
    start();
  }

  private void start() {
    process = stack.startAnother(PartName.HEDGE, "killed", Map.of());
    Waiting.upTo(PATIENCE).until(process::isReady);
  }

  /** kill -9, and the next one until it serves. */
  void kill() throws InterruptedException {
    process.signal("KILL");
    process.awaitExit(PATIENCE);
    long dead = System.nanoTime();
    start();
    recoveries.add((System.nanoTime() - dead) / 1e9);
  }

  /** Says how long it took to serve again. */
  void printRecoveries(String what) {
    var sorted = recoveries.stream().sorted().toList();
    System.out.printf(
        "%s: %d x kill -9 of hedge-service; serves again after %.1f s (median), %.1f s (worst);"
            + " load %.1f%n",
        what, sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast(), Machine.load());
  }

  /** The answer to what {@code name} asks, with a second factor; asked until there is one. */
  Answer answer(String name, Function<Person, Answer> ask) {
    var signer = signer(name);
    return Waiting.upTo(PATIENCE)
        .until(() -> ask.apply(signer.at(new Addresses(process.ports()))), a -> a.status() < 500);
  }

  /** The answer to a command that is the same one however often it has to be sent. */
  Answer command(String name, String path, Object body, String key) {
    return answer(
        name, person -> person.post(PartName.HEDGE, path, body, Map.of("Idempotency-Key", key)));
  }

  /** The same with a key of its own. */
  Answer command(String name, String path, Object body) {
    return command(name, path, body, UUID.randomUUID().toString());
  }

  private synchronized Signer signer(String name) {
    return signers.computeIfAbsent(name, n -> new Signer(stack, n));
  }

  @Override
  public void close() {
    process.close();
    stack.start(PartName.HEDGE);
    Waiting.upTo(PATIENCE).until(() -> stack.isReady(PartName.HEDGE));
  }
}

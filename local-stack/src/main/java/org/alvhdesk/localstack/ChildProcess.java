package org.alvhdesk.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A child in a session of its own: Ctrl-C in the terminal reaches only the supervisor, which then
 * stops its children in order, and a signal to the child's group reaches all of it.
 */
final class ChildProcess {
  /** In the environment of every child, so that {@code stop} finds one that nobody recorded. */
  static final String MARK = "ALVH_STATE_DIR";

  private static final long LOG_LIMIT = 20L << 20;

  private final Process process;
  private final ProcessIdentity identity;

  private ChildProcess(Process process, ProcessIdentity identity) {
    this.process = process;
    this.identity = identity;
  }

  /** What to run: arguments and additions to the environment. */
  record Command(List<String> arguments, Map<String, String> environment) {
    Command {
      arguments = List.copyOf(arguments);
      environment = Map.copyOf(environment);
    }
  }

  /** Starts the command; its output is added to {@code log}. */
  static ChildProcess start(Command command, StateDir state, Path log) {
    var arguments = new ArrayList<String>();
    arguments.add("setsid");
    arguments.addAll(command.arguments);
    var builder = new ProcessBuilder(arguments);
    builder.directory(state.run().toFile());
    builder.environment().keySet().removeIf(k -> k.startsWith("KC_") || k.startsWith("KAFKA_"));
    builder.environment().put(MARK, state.dir().toString());
    builder.environment().putAll(command.environment);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.redirectErrorStream(true);
    try {
      if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
        Files.move(
            log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      var process = builder.start();
      // A child that is gone already has no identity any more; ticks -1 match no process.
      var identity =
          ProcessIdentity.of(process.pid())
              .orElseGet(() -> new ProcessIdentity(process.pid(), -1, "gone"));
      return new ChildProcess(process, identity);
    } catch (IOException e) {
      throw new StackException(
          "cannot start " + command.arguments.getFirst() + ": " + e.getMessage(), e);
    }
  }

  ProcessIdentity identity() {
    return identity;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int exitCode() {
    return process.exitValue();
  }

  /** How it ended, in words. */
  String ending() {
    int code = process.exitValue();
    return code > 128 ? "signal " + (code - 128) : "exit " + code;
  }

  boolean waitFor(Duration timeout) throws InterruptedException {
    return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  void signal(String signal) {
    if (process.isAlive()) {
      identity.signal(signal);
    }
  }

  /** Asks it to stop, and kills it if it has not stopped in time. */
  void stop(String signal, Duration patience) {
    signal(signal);
    try {
      if (!waitFor(patience)) {
        signal("KILL");
        waitFor(Duration.ofSeconds(5));
      }
    } catch (InterruptedException e) {
      signal("KILL");
      Thread.currentThread().interrupt();
    }
  }
}

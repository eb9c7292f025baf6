package org.alvhdesk.systemtests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command as a person types it. */
final class Shell {
  private Shell() {}

  /** How a command ended: exit code, and what it wrote. */
  record Ended(int code, String out, String err) {
    List<String> errLines() {
      return err.lines().filter(l -> !l.isBlank()).toList();
    }
  }

  /** Runs to its end; an empty value in {@code environment} removes the variable. */
  static Ended run(
      Path dir, Map<String, String> environment, Duration patience, List<String> command) {
    try {
      var out = Files.createTempFile("alvh", ".out");
      var err = Files.createTempFile("alvh", ".err");
      try {
        var process = start(dir, environment, command, out.toFile(), err.toFile());
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
          process.destroy();
          throw new AssertionError(
              command + " has not ended after " + patience + "\n" + read(out) + read(err));
        }
        return new Ended(process.exitValue(), read(out), read(err));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  static Process start(
      Path dir, Map<String, String> environment, List<String> command, File out, File err)
      throws IOException {
    var builder = new ProcessBuilder(command).directory(dir.toFile());
    environment.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            builder.environment().remove(name);
          } else {
            builder.environment().put(name, value);
          }
        });
    return builder
        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
        .redirectOutput(out)
        .redirectError(err)
        .start();
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}

package org.alvhdesk.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alvhdesk.localstack.LocalStack;

/** What the parts wrote. */
final class Logs {
  private static final Pattern ERROR =
      Pattern.compile("\\b(ERROR|FATAL|PANIC|SEVERE)\\b|^Exception in thread");

  /** PostgreSQL to the supervisor that asks whether it is up: not yet. */
  private static final String STARTING_UP = "FATAL:  the database system is starting up";

  /** The pages gave up on an answer after 8 s: on a machine that does much else, not a defect. */
  private static final String TIMEOUT = "The timeout period of";

  private Logs() {}

  /** Every line of every log that reports an error, with its file and line number. */
  static List<String> errors(LocalStack stack) {
    try (var files = Files.list(stack.state().logs())) {
      return files.filter(Files::isRegularFile).sorted().flatMap(Logs::errorsIn).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> errorsIn(Path log) {
    try {
      var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
      return java.util.stream.IntStream.range(0, lines.size())
          .filter(i -> ERROR.matcher(lines.get(i)).find() && !isExpected(lines.get(i)))
          .mapToObj(i -> log.getFileName() + ":" + (i + 1) + " " + lines.get(i));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isExpected(String line) {
    return line.contains(STARTING_UP) || line.contains(TIMEOUT) && Machine.isBusy();
  }
}

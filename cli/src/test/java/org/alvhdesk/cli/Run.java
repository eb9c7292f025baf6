package org.alvhdesk.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a command did: its exit code and what it wrote. */
public record Run(int exit, String out, String err) {
  /** Runs {@code ./alvh arguments} with an empty stdin. */
  public static Run of(String... arguments) {
    return withInput("", arguments);
  }

  /** Runs {@code ./alvh arguments} with {@code input} on stdin. */
  public static Run withInput(String input, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exit =
        Alvh.execute(
            new Streams(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8)),
            arguments);
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}

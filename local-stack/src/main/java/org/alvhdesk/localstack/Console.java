package org.alvhdesk.localstack;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Progress as lines for people: time of day, part, what happened. */
final class Console implements Progress {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final PrintStream out;

  Console(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void line(String part, String text) {
    out.printf("%s  %-20s %s%n", LocalTime.now(ZoneId.systemDefault()).format(TIME), part, text);
    out.flush();
  }

  synchronized void print(String text) {
    out.println(text);
    out.flush();
  }
}

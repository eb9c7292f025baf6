package org.alvhdesk.cli.table;

import java.io.PrintStream;
import java.util.Locale;

/** A line on stderr every second of a long run; a short one stays silent. */
public final class Progress {
  private static final long SECOND_NANOS = 1_000_000_000L;

  private final PrintStream err;
  private final long start = System.nanoTime();
  private long next = start + SECOND_NANOS;

  /** On {@code err}. */
  public Progress(PrintStream err) {
    this.err = err;
  }

  /** {@code rows} rows are done. */
  public void rows(long rows) {
    long now = System.nanoTime();
    if (now >= next) {
      err.printf(Locale.ROOT, "alvh: %,d rows, %d s%n", rows, (now - start) / SECOND_NANOS);
      next = now + SECOND_NANOS;
    }
  }
}

package org.alvhdesk.cli.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@code ./alvh audit verify} found, also as JSON.
 *
 * @param otherLines of the checkpoint file that are no checkpoint
 */
record AuditReport(
    String auditFolder, boolean key, long otherLines, Verdict verdict, List<Book> books) {

  /**
   * The chain of one book.
   *
   * @param lines good lines, up to the first bad one
   * @param attestedLines good lines up to the last checkpoint
   * @param olderLines outside the chain: nothing proves them
   * @param checkpoints of this book
   * @param headHash of the last good line
   * @param firstBadLine null unless broken; 0 when it has no place in the chain
   * @param fault what is wrong there, null unless broken
   */
  record Book(
      String bookId,
      Verdict verdict,
      long lines,
      long attestedLines,
      long olderLines,
      int checkpoints,
      String headHash,
      Long firstBadLine,
      String fault,
      String text) {}

  /** For people. */
  List<String> text() {
    List<String> lines = new ArrayList<>();
    for (Book book : books) {
      lines.add(
          "%-12s %s: %s"
              .formatted(
                  book.verdict().name().replace('_', ' ').toLowerCase(Locale.ROOT),
                  "book " + book.bookId(),
                  book.text()));
      lines.add(
          "%-12s %d lines good, %d attested by %d checkpoints, %d older than the chain"
              .formatted(
                  "", book.lines(), book.attestedLines(), book.checkpoints(), book.olderLines()));
      lines.add("%-12s head %s".formatted("", book.headHash()));
    }
    lines.add(
        "key and checkpoints: " + auditFolder + (key ? "" : " (no key: nothing proves who wrote)"));
    if (otherLines > 0) {
      lines.add(otherLines + " lines there are no checkpoint (half a one after a crash?)");
    }
    return lines;
  }
}

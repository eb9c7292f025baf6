package org.alvhdesk.cli.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.alvhdesk.approval.audit.AuditVerdict.Broken;
import org.alvhdesk.approval.audit.AuditVerdict.Intact;
import org.alvhdesk.approval.audit.AuditVerification;

/** Walks the chain of every book and holds it against what is kept outside the database. */
final class ChainProof {
  private ChainProof() {}

  /**
   * The chains of all books that have a line or were ever attested.
   *
   * @throws NotVerified when there is neither
   */
  static AuditReport of(Connection connection, AuditFiles files) throws SQLException {
    List<AuditReport.Book> found = each(connection, files, row -> {});
    if (found.isEmpty()) {
      throw new NotVerified("there is no audit in this state yet: nothing to verify");
    }
    return new AuditReport(
        files.folder().toString(),
        files.key().isPresent(),
        files.otherLines(),
        Verdict.of(found.stream().map(AuditReport.Book::verdict).toList()),
        found);
  }

  /**
   * The same, one by one.
   *
   * @param good takes every line that is as it was written, as far as it can be told when it is
   *     read
   */
  static List<AuditReport.Book> each(
      Connection connection, AuditFiles files, Consumer<AuditRows.Row> good) throws SQLException {
    SortedSet<String> withLines = AuditRows.books(connection);
    SortedSet<String> books = new TreeSet<>(files.chains());
    books.addAll(withLines);
    SortedSet<String> known = AuditRows.ofTheDesk(connection);
    List<AuditReport.Book> found = new ArrayList<>();
    for (String book : books) {
      boolean isInvented = withLines.contains(book) && !known.contains(book);
      found.add(of(connection, files, book, isInvented, good));
    }
    return found;
  }

  private static AuditReport.Book of(
      Connection connection,
      AuditFiles files,
      String book,
      boolean isInvented,
      Consumer<AuditRows.Row> good)
      throws SQLException {
    AuditVerification verification = new AuditVerification(book, files.of(book), files.key());
    if (isInvented) {
      verification.unknownBook();
    }
    AuditRows.each(
        connection,
        book,
        row -> {
          if (verification.next(row.chained())) {
            good.accept(row);
          }
        });
    long older = AuditRows.outside(connection, book);
    verification.outside(older);
    return switch (verification.verdict()) {
      case Broken broken ->
          book(
              book,
              files,
              verification,
              older,
              Verdict.BROKEN,
              broken,
              broken.sequence() == 0
                  ? broken.fault() + ": " + broken.text()
                  : "%s at line %d: %s"
                      .formatted(broken.fault(), broken.sequence(), broken.text()));
      case Intact intact when files.key().isEmpty() ->
          book(
              book,
              files,
              verification,
              older,
              Verdict.NOT_VERIFIED,
              null,
              "the lines fit each other, but without audit.pub nothing tells who wrote them");
      case Intact intact when intact.attested() == 0 ->
          book(
              book,
              files,
              verification,
              older,
              Verdict.NOT_VERIFIED,
              null,
              "the lines fit each other, but no checkpoint attests how many there were");
      case Intact intact ->
          book(
              book,
              files,
              verification,
              older,
              Verdict.WHOLE,
              null,
              "every line is as it was written");
    };
  }

  private static AuditReport.Book book(
      String book,
      AuditFiles files,
      AuditVerification verification,
      long older,
      Verdict verdict,
      Broken broken,
      String text) {
    return new AuditReport.Book(
        book,
        verdict,
        verification.head().sequence(),
        verification.attested(),
        older,
        files.of(book).size(),
        verification.head().hash(),
        broken == null ? null : broken.sequence(),
        broken == null ? null : broken.fault().name(),
        text);
  }
}

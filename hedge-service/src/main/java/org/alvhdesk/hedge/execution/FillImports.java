package org.alvhdesk.hedge.execution;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Recording;
import org.alvhdesk.approval.audit.AuditEntry;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.command.Answer;
import org.alvhdesk.hedge.proposal.Genuine;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.Proposals;
import org.alvhdesk.market.files.broker.BrokerFile;
import org.alvhdesk.market.files.text.SourceFile;
import org.alvhdesk.market.files.text.UnreadableText;

/**
 * A broker's file: first shown with what would become of each row, then booked by a command that
 * names the SHA-256 of the bytes. Between the two the book may change, so it is judged again.
 */
@ApplicationScoped
class FillImports {
  private static final int MOST_BREAKS = 5_000;

  private final Books books;
  private final Proposals proposals;
  private final FillBreaks breaks;
  private final FillImportBooking booking;
  private final ExecutionMode mode;
  private final Genuine genuine;

  FillImports(
      Books books,
      Proposals proposals,
      FillBreaks breaks,
      FillImportBooking booking,
      ExecutionMode mode,
      Genuine genuine) {
    this.books = books;
    this.proposals = proposals;
    this.breaks = breaks;
    this.booking = booking;
    this.mode = mode;
    this.genuine = genuine;
  }

  /** Keeps {@code bytes} and shows what would become of them. */
  Uni<Answer> preview(String name, byte[] bytes, Actor actor, String path) {
    Optional<Answer> barred =
        Recording.barred(actor).map(r -> Answer.refused(r, path)).or(() -> onPaper(path));
    if (barred.isPresent()) {
      return Uni.createFrom().item(barred.get());
    }
    SourceFile source;
    BrokerFile file;
    try {
      source = SourceFile.of(name, bytes);
      file = BrokerFile.read(source);
    } catch (UnreadableText | BrokerFile.UnknownForm e) {
      return Uni.createFrom().item(Answer.problem(400, "about:blank", e.getMessage(), path));
    }
    String sha256 = source.sha256();
    return books
        .current()
        .chain(
            key ->
                key.isEmpty()
                    ? Uni.createFrom()
                        .item(Answer.problem(404, "about:blank", "There is no book yet.", path))
                    : books
                        .lock(key.get())
                        .chain(
                            unit ->
                                find(key.get(), sha256)
                                    .map(
                                        row ->
                                            row != null
                                                ? row
                                                : keep(unit, sha256, name, bytes, file, actor))
                                    .chain(
                                        row ->
                                            judged(unit, row, file)
                                                .call(() -> books.save(unit))
                                                .map(j -> shown(row, j)))));
  }

  /** The import {@code id} as it would be booked now, or as it was; null when there is none. */
  Uni<Answer> view(UUID id, String path) {
    return Panache.getSession()
        .chain(session -> session.find(FillImportRow.class, id))
        .chain(
            row ->
                row == null
                    ? Uni.createFrom().item(unknown(id, path))
                    : books
                        .unlocked(new BookKey(row.runId, row.bookId))
                        .chain(unit -> judged(unit, row, file(row)))
                        .map(j -> shown(row, j)));
  }

  /** Books import {@code id}, which must be the bytes of {@code sha256}. */
  Uni<Answer> confirm(UUID id, String sha256, Actor actor, String path) {
    Optional<Answer> barred =
        Recording.barred(actor).map(r -> Answer.refused(r, path)).or(() -> onPaper(path));
    if (barred.isPresent()) {
      return Uni.createFrom().item(barred.get());
    }
    return Panache.getSession()
        .chain(session -> session.find(FillImportRow.class, id))
        .chain(
            row -> {
              if (row == null) {
                return Uni.createFrom().item(unknown(id, path));
              }
              if (!row.sha256.equals(sha256)) {
                return Uni.createFrom()
                    .item(
                        Answer.problem(
                            409,
                            "/problems/other-bytes",
                            "This import has the SHA-256 " + row.sha256 + ", not " + sha256 + ".",
                            path));
              }
              return books
                  .lock(new BookKey(row.runId, row.bookId))
                  .chain(
                      unit ->
                          Panache.getSession()
                              .chain(s -> s.refresh(row))
                              .chain(() -> book(unit, row, actor, path)));
            });
  }

  private Uni<Answer> book(BookUnit unit, FillImportRow row, Actor actor, String path) {
    if (row.isBooked()) {
      return Uni.createFrom().item(Answer.ok(row.report()));
    }
    BrokerFile file = file(row);
    if (!file.errors().isEmpty()) {
      return Uni.createFrom()
          .item(Answer.problem(409, "/problems/unreadable-rows", unreadable(file), path));
    }
    return proposals
        .lockLive(unit.book().key())
        .chain(
            live ->
                genuine
                    .tampered(live)
                    .chain(
                        bad ->
                            bad.isEmpty()
                                ? book(unit, live, row, file, actor, path)
                                : Uni.createFrom().item(tampered(bad, path))));
  }

  private Uni<Answer> book(
      BookUnit unit,
      List<Proposal> live,
      FillImportRow row,
      BrokerFile file,
      Actor actor,
      String path) {
    return breaks
        .of(unit.book().key(), false, MOST_BREAKS)
        .map(listed -> FillJudge.of(unit, live, listed, file))
        .chain(judged -> booking.book(unit, live, row, judged, actor, path));
  }

  private static Answer tampered(Map<UUID, String> bad, String path) {
    return Answer.problem(
        409,
        Genuine.PROBLEM,
        "Changes that the fills could be of are not stored as they were written: "
            + bad
            + ". Nothing was booked. Tell the risk manager; ./alvh verify proposals says more.",
        path);
  }

  private FillImportRow keep(
      BookUnit unit, String sha256, String name, byte[] bytes, BrokerFile file, Actor actor) {
    FillImportRow row =
        FillImportRow.of(
            unit,
            UUID.nameUUIDFromBytes((unit.book().key() + sha256).getBytes(StandardCharsets.UTF_8)),
            sha256,
            name,
            bytes,
            file.broker(),
            actor);
    unit.add(row);
    unit.audit(
        new AuditEntry(
            unit.now(),
            unit.book().step().marketTime(),
            actor,
            "FILLS_READ",
            unit.subject(),
            null,
            sha256,
            name + " of " + file.broker() + ": " + file.trades().size() + " trades shown"));
    return row;
  }

  private Uni<Optional<FillJudge.Judged>> judged(
      BookUnit unit, FillImportRow row, BrokerFile file) {
    return row.isBooked()
        ? Uni.createFrom().item(Optional.empty())
        : proposals
            .live(unit.book().key())
            .chain(
                live ->
                    breaks
                        .of(unit.book().key(), false, MOST_BREAKS)
                        .map(listed -> Optional.of(FillJudge.of(unit, live, listed, file))));
  }

  private static Answer shown(FillImportRow row, Optional<FillJudge.Judged> judged) {
    return Answer.ok(
        judged
            .map(
                j ->
                    row.view(
                        j.rows(),
                        j.rows().stream().anyMatch(r -> r.outcome().equals("ERROR"))
                            ? unreadable(file(row))
                            : null))
            .orElseGet(row::report));
  }

  private static String unreadable(BrokerFile file) {
    return file.errors().size()
        + (file.errors().size() == 1
            ? " row cannot be read, in line "
            : " rows cannot be read, the first in line ")
        + file.errors().getFirst().line()
        + ": "
        + file.errors().getFirst().text()
        + ". Correct the file and send it again; half a file would look like a whole one.";
  }

  private static BrokerFile file(FillImportRow row) {
    return BrokerFile.read(SourceFile.of(row.fileName, row.content));
  }

  private Optional<Answer> onPaper(String path) {
    return mode.paper()
        .map(
            paper ->
                Answer.problem(
                    409, "/problems/paper", ON_PAPER.formatted(mode.configured()), path));
  }

  static final String ON_PAPER =
      "This desk fills on paper (alvh.hedge.execution=%s): a broker's fills do not mix with that."
          + " Set it to manual.";

  private static Answer unknown(UUID id, String path) {
    return Answer.problem(404, "about:blank", "There is no import " + id + ".", path);
  }

  private static Uni<FillImportRow> find(BookKey key, String sha256) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from FillImportRow where runId = :run and bookId = :book and sha256 = :sha",
                        FillImportRow.class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .setParameter("sha", sha256)
                    .getSingleResultOrNull());
  }
}

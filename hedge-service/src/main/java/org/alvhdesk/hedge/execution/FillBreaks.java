package org.alvhdesk.hedge.execution;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Recording;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.approval.audit.AuditEntry;
import org.alvhdesk.contracts.rest.BreakCommand;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.book.FillOrigin;
import org.alvhdesk.hedge.command.Answer;
import org.alvhdesk.hedge.execution.CondorCompletions.Completion;
import org.alvhdesk.hedge.proposal.Genuine;
import org.alvhdesk.kit.tx.OffLoop;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.execution.Execution;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * Executions that fit nothing. What happened at the broker is a position whether the desk likes it
 * or not: it is booked into a hedge layer as UNMATCHED, or as the missing leg of a begun condor, or
 * dismissed because it is not the desk's.
 */
@ApplicationScoped
class FillBreaks {
  private static final String NOT_BOOKABLE = "/problems/not-bookable";

  private final Books books;
  private final BookShowing showing;
  private final OrphanAlarms alarms;
  private final CondorCompletions completions;

  FillBreaks(Books books, BookShowing showing, OrphanAlarms alarms, CondorCompletions completions) {
    this.books = books;
    this.showing = showing;
    this.alarms = alarms;
    this.completions = completions;
  }

  /** Breaks of {@code key}, newest first; open ones alone where {@code onlyOpen}. */
  Uni<List<FillBreakRow>> of(BookKey key, boolean onlyOpen, int limit) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from FillBreakRow where runId = :run and bookId = :book"
                            + (onlyOpen ? " and state = 'OPEN'" : "")
                            + " order by id desc",
                        FillBreakRow.class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .setMaxResults(limit)
                    .getResultList());
  }

  /** Takes break {@code id} into the book: as a position of no change, or into a begun condor. */
  Uni<Answer> book(long id, BreakCommand command, Actor actor, String path) {
    Optional<HedgeLayer> layer = layer(command.layer());
    boolean ofCondors =
        Arrays.stream(CondorLayer.values()).anyMatch(l -> l.name().equals(command.layer()));
    return resolve(
        id,
        command,
        actor,
        path,
        FillBreakRow.BOOKED,
        (unit, row) -> {
          if (layer.isEmpty() && !ofCondors) {
            return problem(400, "about:blank", noLayer(command.layer()), path);
          }
          Optional<Execution> execution = row.execution();
          boolean taken =
              execution.isPresent()
                  && WorkingChanges.known(unit).stream()
                      .anyMatch(
                          e ->
                              e.broker().equals(row.broker)
                                  && e.executionId().equals(row.executionId));
          if (execution.isEmpty() || taken) {
            return problem(
                409,
                NOT_BOOKABLE,
                taken
                    ? "The id " + row.executionId + " is in the book; dismiss this one."
                    : "This desk does not trade " + row.symbol + "; dismiss it.",
                path);
          }
          if (ofCondors) {
            return completions
                .complete(unit, execution.get(), command.layer(), actor)
                .chain(
                    done ->
                        switch (done) {
                          case Completion.Booked booked -> nothing();
                          case Completion.NoCondor none ->
                              problem(409, NOT_BOOKABLE, noCondor(command.layer()), path);
                          case Completion.Tampered tampered ->
                              problem(409, Genuine.PROBLEM, tampered(tampered.why()), path);
                        });
          }
          unit.fill(
              null,
              BookUnit.Cause.UNMATCHED,
              FillOrigin.broker(execution.get(), actor.name()),
              unit.book().inputs(),
              List.of(FillBooking.fill(layer.get(), execution.get())));
          return nothing();
        });
  }

  private static String noLayer(String given) {
    return "layer must be one of "
        + Stream.concat(Arrays.stream(HedgeLayer.values()), Arrays.stream(CondorLayer.values()))
            .map(Enum::name)
            .collect(Collectors.joining(", "))
        + ", not "
        + given;
  }

  private static String noCondor(String layer) {
    return "There is no begun condor of "
        + layer
        + " that this leg completes: a hedge layer takes it as a position of its own.";
  }

  private static String tampered(Object what) {
    return "What this would be booked by is not stored as it was written: "
        + what
        + ". Nothing was booked. Tell the risk manager; ./alvh verify proposals says more.";
  }

  private static Uni<Optional<Answer>> nothing() {
    return Uni.createFrom().item(Optional.empty());
  }

  private static Uni<Optional<Answer>> problem(int status, String type, String text, String path) {
    return Uni.createFrom().item(Optional.of(Answer.problem(status, type, text, path)));
  }

  /** Says that break {@code id} is none of the desk's trades. */
  Uni<Answer> dismiss(long id, BreakCommand command, Actor actor, String path) {
    return resolve(id, command, actor, path, FillBreakRow.DISMISSED, (unit, row) -> nothing());
  }

  /** What a decision does; a problem when it cannot. */
  private interface Effect {
    Uni<Optional<Answer>> on(BookUnit unit, FillBreakRow row);
  }

  private Uni<Answer> resolve(
      long id, BreakCommand command, Actor actor, String path, String to, Effect effect) {
    return Panache.getSession()
        .chain(session -> session.find(FillBreakRow.class, id))
        .chain(
            found ->
                found == null
                    ? answer(404, "There is no break " + id + ".", path)
                    : books
                        .lock(new BookKey(found.runId, found.bookId))
                        .chain(
                            unit ->
                                Panache.getSession()
                                    .chain(s -> s.refresh(found, LockModeType.PESSIMISTIC_WRITE))
                                    .chain(
                                        () ->
                                            locked(
                                                unit, found, command, actor, path, to, effect))));
  }

  private Uni<Answer> locked(
      BookUnit unit,
      FillBreakRow row,
      BreakCommand command,
      Actor actor,
      String path,
      String to,
      Effect effect) {
    Optional<Refused> barred = Recording.barredFromBreak(actor, row.recordedBy, command.reason());
    if (barred.isPresent()) {
      return Uni.createFrom().item(Answer.refused(barred.get(), path));
    }
    if (!row.state.equals(FillBreakRow.OPEN)) {
      return row.state.equals(to) && actor.name().equals(row.resolvedBy)
          ? Uni.createFrom().item(Answer.ok(row.view()))
          : answer(409, "It is " + row.state + " by " + row.resolvedBy + " already.", path);
    }
    long before = unit.book().version();
    return genuine(row)
        .chain(
            altered ->
                altered.isPresent()
                    ? problem(409, Genuine.PROBLEM, tampered(altered.get()), path)
                    : effect.on(unit, row))
        .chain(
            problem ->
                problem.isPresent()
                    ? Uni.createFrom().item(problem.get())
                    : decided(unit, row, command, actor, to, unit.book().version() != before));
  }

  /** Why the break is not what its broker's file says, in its bytes as they were read; or empty. */
  private static Uni<Optional<String>> genuine(FillBreakRow row) {
    Uni<FillImportRow> stored =
        row.importId == null
            ? Uni.createFrom().nullItem()
            : Panache.getSession().chain(s -> s.find(FillImportRow.class, row.importId));
    return stored.chain(file -> OffLoop.call(() -> GenuineBreak.altered(row, file)));
  }

  /**
   * Notes the decision.
   *
   * @param isNewBook whether the hedge book has changed with it
   */
  private Uni<Answer> decided(
      BookUnit unit,
      FillBreakRow row,
      BreakCommand command,
      Actor actor,
      String to,
      boolean isNewBook) {
    String reason = command.reason().strip();
    row.resolve(to, actor, unit.now(), reason);
    unit.audit(
        new AuditEntry(
            unit.now(),
            unit.book().step().marketTime(),
            actor,
            "BREAK_" + to,
            unit.subject(),
            null,
            null,
            row.text()
                + " ("
                + row.broker
                + " "
                + row.executionId
                + ", "
                + row.reason
                + ")"
                + (to.equals(FillBreakRow.BOOKED) ? " into the layer " + command.layer() : "")
                + ": "
                + reason));
    Uni<Void> shown = isNewBook ? showing.show(unit) : Uni.createFrom().voidItem();
    return shown
        .chain(() -> alarms.review(unit))
        .chain(() -> books.save(unit))
        .map(saved -> Answer.ok(row.view()));
  }

  private static Optional<HedgeLayer> layer(String name) {
    return Arrays.stream(HedgeLayer.values()).filter(l -> l.name().equals(name)).findFirst();
  }

  private static Uni<Answer> answer(int status, String text, String path) {
    return Uni.createFrom().item(Answer.problem(status, "about:blank", text, path));
  }
}

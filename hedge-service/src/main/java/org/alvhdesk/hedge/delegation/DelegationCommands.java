package org.alvhdesk.hedge.delegation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Delegating;
import org.alvhdesk.approval.Delegation;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.approval.audit.AuditEntry;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.rest.DelegationCommand;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.book.HedgeBook;
import org.alvhdesk.hedge.command.Answer;
import org.alvhdesk.hedge.member.Members;
import org.alvhdesk.hedge.member.MembersAnswer;
import org.alvhdesk.kit.outbox.OutboxMessage;

/**
 * Giving and ending delegations, in the caller's one transaction. The book is locked for it: every
 * decision is before or after it, and both names are in the book's audit.
 */
@ApplicationScoped
class DelegationCommands {
  private static final int LONGEST_REASON = 500;
  private static final String GIVEN = "DELEGATED";

  private final Books books;
  private final Delegations delegations;
  private final Members members;
  private final Policies policies;

  DelegationCommands(Books books, Delegations delegations, Members members, Policies policies) {
    this.books = books;
    this.delegations = delegations;
    this.members = members;
    this.policies = policies;
  }

  /** Gives it, or answers why not. */
  Uni<Answer> give(DelegationCommand command, Actor actor, String path) {
    return members
        .now()
        .chain(
            answer ->
                switch (answer) {
                  case MembersAnswer.Unknown unknown ->
                      Uni.createFrom()
                          .item(
                              Answer.problem(
                                  503,
                                  "/problems/members-unknown",
                                  "Who belongs to the desk is not known now ("
                                      + unknown.reason()
                                      + "), so nothing can be delegated. Try again when the login"
                                      + " works.",
                                  path));
                  case MembersAnswer.Known known ->
                      locked(
                          path,
                          unit ->
                              give(unit, new Electorate(known, List.of()), command, actor, path));
                });
  }

  private Uni<Answer> give(
      BookUnit unit, Electorate desk, DelegationCommand command, Actor actor, String path) {
    Instant now = unit.now();
    Optional<String> malformed = malformed(command);
    if (malformed.isPresent()) {
      return answered(Answer.problem(400, "about:blank", malformed.get(), path));
    }
    Delegation delegation;
    try {
      delegation =
          new Delegation(
              UUID.randomUUID().toString(),
              command.role().strip(),
              actor.name(),
              command.to().strip(),
              command.start() == null ? now : command.start().truncatedTo(ChronoUnit.MICROS),
              command.end().truncatedTo(ChronoUnit.MICROS));
    } catch (IllegalArgumentException e) {
      return answered(Answer.problem(400, "about:blank", e.getMessage(), path));
    }
    Optional<Refused> barred =
        Delegating.barred(
            actor,
            delegation,
            desk.rolesOf(delegation.to()),
            policies.document().eligibleRoles(),
            policies.document().lending(),
            now);
    if (barred.isPresent()) {
      return Answer.to(barred.get(), path);
    }
    DelegationRow row = DelegationRow.of(delegation, command.reason().strip(), now);
    unit.add(row);
    report(unit, row, actor, GIVEN, row.text() + ": " + row.reason);
    return books.save(unit).replaceWith(() -> Answer.ok(row.view(actor.name(), now)));
  }

  /** Ends it now; only who gave it. Ending it twice changes nothing. */
  Uni<Answer> revoke(UUID id, Actor actor, String path) {
    return locked(
        path,
        unit ->
            delegations
                .one(id)
                .chain(
                    row ->
                        row == null
                            ? answered(
                                Answer.problem(
                                    404,
                                    "about:blank",
                                    "There is no delegation "
                                        + id
                                        + ". GET /api/v1/delegations"
                                        + " lists those that exist.",
                                    path))
                            : revoke(unit, row, actor, path)));
  }

  private Uni<Answer> revoke(BookUnit unit, DelegationRow row, Actor actor, String path) {
    if (!row.delegator.equals(actor.name())) {
      return Answer.to(
          new Refused(
              Refusal.NOT_DELEGATOR,
              "Only " + row.delegator + ", who gave this delegation, can end it."),
          path);
    }
    if (row.isOver(unit.now())) {
      return answered(Answer.ok(row.view(actor.name(), unit.now())));
    }
    row.revokedAt = unit.now();
    report(unit, row, actor, "DELEGATION_ENDED", row.text());
    return books.save(unit).replaceWith(() -> Answer.ok(row.view(actor.name(), unit.now())));
  }

  private static void report(
      BookUnit unit, DelegationRow row, Actor actor, String action, String detail) {
    unit.audit(
        new AuditEntry(
            unit.now(),
            unit.book().marketTime(),
            actor,
            action,
            "delegation:" + row.id,
            null,
            null,
            detail));
    publish(unit, row, action.equals(GIVEN) ? "GIVEN" : "ENDED");
  }

  private static void publish(BookUnit unit, DelegationRow row, String act) {
    HedgeBook book = unit.book();
    unit.publish(
        OutboxMessage.json(
            OutboxMessage.idOf(Topics.DELEGATION, row.id, act),
            Topics.DELEGATION,
            row.id.toString(),
            row.fact(book.key(), act, unit.effectiveStep(), book.marketTime()),
            book.marketTime()));
  }

  private Uni<Answer> locked(String path, Function<BookUnit, Uni<Answer>> work) {
    return books
        .current()
        .chain(
            key ->
                key.isEmpty()
                    ? answered(
                        Answer.problem(
                            409,
                            "/problems/no-book",
                            "The desk has no book yet, whose audit would keep this. Try again"
                                + " after the first step of the market.",
                            path))
                    : books.lock(key.get()).chain(unit -> work.apply(unit)));
  }

  private static Uni<Answer> answered(Answer answer) {
    return Uni.createFrom().item(answer);
  }

  private static Optional<String> malformed(DelegationCommand command) {
    if (isBlank(command.role()) || isBlank(command.to()) || command.end() == null) {
      return Optional.of("Send role, to (a user name) and end (such as 2026-12-01T17:00:00Z).");
    }
    if (isBlank(command.reason()) || command.reason().length() > LONGEST_REASON) {
      return Optional.of(
          "reason must say why, in at most " + LONGEST_REASON + " characters: the audit keeps it");
    }
    return Optional.empty();
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}

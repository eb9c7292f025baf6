package org.alvhdesk.hedge.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.audit.AuditEntry;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.CashTransferV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.TransferCommand;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.book.CashRow;
import org.alvhdesk.hedge.command.Answer;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.strategy.ledger.CashEntry;

/** Deposits and withdrawals, each in the caller's one transaction with the book locked. */
@ApplicationScoped
class Transfers {
  private static final int LONGEST_REASON = 500;
  private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

  private final Books books;
  private final LedgerRows rows;

  Transfers(Books books, LedgerRows rows) {
    this.books = books;
    this.rows = rows;
  }

  /** Books {@code command}, or answers why not. */
  Uni<Answer> book(TransferCommand command, Actor actor, String path) {
    Optional<String> malformed = malformed(command);
    if (malformed.isPresent()) {
      return Uni.createFrom().item(Answer.problem(400, "about:blank", malformed.get(), path));
    }
    return books
        .current()
        .chain(
            key ->
                key.isEmpty()
                    ? Uni.createFrom().item(Answer.problem(404, "about:blank", Ledgers.NONE, path))
                    : locked(key.get(), command, actor, path));
  }

  private Uni<Answer> locked(BookKey key, TransferCommand command, Actor actor, String path) {
    return books
        .lock(key)
        .chain(
            unit ->
                rows.opening(key)
                    .chain(
                        opening ->
                            opening == null
                                ? Uni.createFrom()
                                    .item(Answer.problem(404, "about:blank", Ledgers.TOO_OLD, path))
                                : rows.balance(key, Long.MAX_VALUE)
                                    .chain(cash -> apply(unit, cash, command, actor, path))));
  }

  private Uni<Answer> apply(
      BookUnit unit, BigDecimal cash, TransferCommand command, Actor actor, String path) {
    CashEntry.Kind kind = CashEntry.Kind.valueOf(command.kind());
    BigDecimal size = command.amountUsd().setScale(2);
    BigDecimal amount = kind == CashEntry.Kind.DEPOSIT ? size : size.negate();
    BigDecimal after = cash.add(amount);
    if (kind == CashEntry.Kind.WITHDRAWAL && after.signum() < 0) {
      return Uni.createFrom()
          .item(
              Answer.problem(
                  409,
                  "/problems/not-enough-cash",
                  "The book has " + cash + " USD in cash; withdraw that or less.",
                  path));
    }
    MarketStepV1 step = unit.book().step();
    CashRow row =
        unit.cash(
            new CashRow.Booking(
                kind, amount, false, null, List.of(), command.reason().strip(), actor.name()),
            step);
    unit.audit(
        new AuditEntry(
            unit.now(),
            step.marketTime(),
            actor,
            kind.name(),
            unit.subject(),
            null,
            null,
            size + " USD, cash after it " + after + " USD: " + command.reason().strip()));
    unit.publish(
        OutboxMessage.json(
            UUID.randomUUID().toString(),
            Topics.CASH_TRANSFER,
            unit.book().key().bookId(),
            new CashTransferV1(
                unit.book().key().bookId(),
                kind.name(),
                size,
                after,
                command.reason().strip(),
                actor.name(),
                unit.book().key().runId(),
                unit.effectiveStep(),
                step.marketTime()),
            step.marketTime()));
    return books.save(unit).map(saved -> Answer.ok(row.view(after)));
  }

  private static Optional<String> malformed(TransferCommand command) {
    if (!"DEPOSIT".equals(command.kind()) && !"WITHDRAWAL".equals(command.kind())) {
      return Optional.of("kind must be DEPOSIT or WITHDRAWAL, not " + command.kind());
    }
    BigDecimal amount = command.amountUsd();
    if (amount == null
        || amount.signum() <= 0
        || amount.compareTo(LARGEST) > 0
        || amount.stripTrailingZeros().scale() > 2) {
      return Optional.of(
          "amountUsd must be US dollars above 0 and at most "
              + LARGEST
              + ", in whole cents, not "
              + amount);
    }
    if (command.reason() == null
        || command.reason().isBlank()
        || command.reason().length() > LONGEST_REASON) {
      return Optional.of(
          "reason must say why, in at most " + LONGEST_REASON + " characters: the audit keeps it");
    }
    return Optional.empty();
  }
}

package org.alvhdesk.hedge.opening;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.approval.audit.AuditEntry;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.BookOpeningV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.OpeningPreview;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.BookViews;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.book.LegFill;
import org.alvhdesk.hedge.command.Answer;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.proposal.Moves;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.Proposals;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.kit.tx.OffLoop;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.ledger.OpeningBook;
import org.alvhdesk.strategy.opening.PlacedBook;

/**
 * Shows and makes the import of a broker's positions. The import is one transaction: hedge
 * positions with their fills and cash, the file, the audit's line, the end of drafts made for the
 * empty book, and the fact by which condor-service takes the condors over.
 */
@ApplicationScoped
class Openings {
  private static final String NONE =
      "There is no book yet: the market has not reached its first step. Wait.";

  private final Books books;
  private final Proposals proposals;
  private final Emptiness emptiness;
  private final Placing placing;
  private final HedgeEngine engine;

  Openings(
      Books books, Proposals proposals, Emptiness emptiness, Placing placing, HedgeEngine engine) {
    this.books = books;
    this.proposals = proposals;
    this.emptiness = emptiness;
    this.placing = placing;
    this.engine = engine;
  }

  /** What {@code file} would bring now; null before the first step. In the caller's session. */
  Uni<OpeningPreview> preview(OpeningFile file, OpeningBook book) {
    return books
        .latest()
        .onItem()
        .ifNotNull()
        .transformToUni(
            unit ->
                emptiness
                    .refusals(unit)
                    .chain(
                        refusals ->
                            OffLoop.call(() -> shown(file, book, unit.book().inputs(), refusals))));
  }

  private OpeningPreview shown(
      OpeningFile file, OpeningBook book, MarketInputs inputs, List<String> refusals) {
    return switch (book) {
      case OpeningBook.Rejected rejected ->
          OpeningViews.rejected(file, inputs.step(), rejected, refusals);
      case OpeningBook.Accepted accepted -> {
        List<String> all = new ArrayList<>(refusals);
        Optional<PlacedBook> placed = Optional.empty();
        try {
          placed = Optional.of(placing.place(accepted, inputs));
        } catch (IllegalArgumentException e) {
          all.add(e.getMessage());
        }
        yield OpeningViews.accepted(file, inputs.step(), accepted, placed, all, null);
      }
    };
  }

  /**
   * Imports {@code file}, or answers why not. In the caller's transaction.
   *
   * @param seen hash of the bytes that the caller's preview showed
   */
  Uni<Answer> confirm(OpeningFile file, OpeningBook book, String seen, Actor actor, String path) {
    if (!file.sha256().equals(seen)) {
      return answered(
          409,
          "/problems/wrong-file",
          "These are not the bytes that the preview showed: they hash to "
              + file.sha256()
              + ", confirmed is "
              + seen
              + ". Look at the preview of this file and confirm that.",
          path);
    }
    return switch (book) {
      case OpeningBook.Rejected rejected ->
          answered(
              409,
              "/problems/bad-rows",
              "Nothing is imported, wrong is: line "
                  + rejected.errors().getFirst().line()
                  + ", "
                  + rejected.errors().getFirst().text()
                  + "; the preview lists every row.",
              path);
      case OpeningBook.Accepted accepted ->
          accepted.condors().isEmpty() && accepted.hedges().isEmpty()
              ? answered(409, "/problems/no-positions", "The file holds no position.", path)
              : books
                  .current()
                  .chain(
                      key ->
                          key.isEmpty()
                              ? answered(404, "about:blank", NONE, path)
                              : locked(key.get(), file, accepted, actor, path));
    };
  }

  private Uni<Answer> locked(
      BookKey key, OpeningFile file, OpeningBook.Accepted book, Actor actor, String path) {
    return books
        .lock(key)
        .chain(
            unit ->
                emptiness
                    .refusals(unit)
                    .chain(
                        refusals ->
                            refusals.isEmpty()
                                ? proposals
                                    .lockLive(key)
                                    .chain(
                                        drafts -> imported(unit, drafts, file, book, actor, path))
                                : answered(
                                    409,
                                    "/problems/book-not-empty",
                                    "An opening book goes into an empty book only: "
                                        + String.join("; ", refusals)
                                        + ". Nothing was imported.",
                                    path)));
  }

  private Uni<Answer> imported(
      BookUnit unit,
      List<Proposal> drafts,
      OpeningFile file,
      OpeningBook.Accepted book,
      Actor actor,
      String path) {
    return OffLoop.call(
            () -> {
              try {
                return Optional.of(placing.place(book, unit.book().inputs()));
              } catch (IllegalArgumentException e) {
                return Optional.<PlacedBook>empty();
              }
            })
        .chain(
            placed ->
                placed.isEmpty()
                    ? answered(
                        409,
                        "/problems/no-place",
                        "A position has expired or no layer takes it; the preview says which."
                            + " Nothing was imported.",
                        path)
                    : OffLoop.call(() -> apply(unit, drafts, file, book, placed.get(), actor))
                        .chain(view -> books.save(unit).map(saved -> Answer.ok(view))));
  }

  private OpeningPreview apply(
      BookUnit unit,
      List<Proposal> drafts,
      OpeningFile file,
      OpeningBook.Accepted book,
      PlacedBook placed,
      Actor actor) {
    MarketInputs inputs = unit.book().inputs();
    MarketStepV1 step = inputs.step();
    UUID id = id(unit.book().key(), file);
    drafts.forEach(
        draft ->
            Moves.move(
                unit,
                draft,
                RequestEvent.SUPERSEDE,
                "SUPERSEDED",
                Actor.SYSTEM,
                "it was made for the empty book; an opening book was imported"));
    unit.fill(
        null,
        BookUnit.Cause.IMPORT,
        inputs,
        placed.hedge().stream()
            .map(
                h ->
                    new LegFill(
                        h.layer(),
                        Action.BUY,
                        h.contract(),
                        h.quantity(),
                        h.averagePoints().orElseThrow()))
            .toList());
    unit.add(OpeningRow.of(unit.book().key(), id, file, actor, step, unit.now()));
    OpeningPreview view =
        OpeningViews.accepted(file, step, book, Optional.of(placed), List.of(), id.toString());
    unit.audit(
        new AuditEntry(
            unit.now(),
            step.marketTime(),
            actor,
            "OPENING_IMPORT",
            unit.subject(),
            null,
            file.sha256(),
            detail(view)));
    unit.publish(
        OutboxMessage.json(
            OutboxMessage.idOf(Topics.BOOK_OPENING, id),
            Topics.BOOK_OPENING,
            unit.book().key().bookId(),
            fact(unit.book().key(), id, file, step, placed, actor),
            step.marketTime()));
    BookViews.show(
        unit, inputs, engine.assess(inputs, unit.held(step.session()), Map.of()), List.of());
    return view;
  }

  private static BookOpeningV1 fact(
      BookKey key, UUID id, OpeningFile file, MarketStepV1 step, PlacedBook placed, Actor actor) {
    return new BookOpeningV1(
        id.toString(),
        key.bookId(),
        key.runId(),
        step.step(),
        step.marketTime(),
        step.session(),
        file.name(),
        file.sha256(),
        actor.name(),
        OpeningViews.condors(placed),
        OpeningViews.hedges(placed));
  }

  private static String detail(OpeningPreview view) {
    return view.fileName()
        + ": condor positions "
        + view.condors().size()
        + " that can lose "
        + view.condorMaxLossUsd()
        + " USD, hedge positions "
        + view.hedges().size()
        + " that cost "
        + view.hedgePaidUsd()
        + " USD; cost basis of the file, without approval";
  }

  /** The same file into the same book is the same import. */
  private static UUID id(BookKey key, OpeningFile file) {
    return UUID.nameUUIDFromBytes(
        String.join("\n", key.runId(), key.bookId(), file.sha256())
            .getBytes(StandardCharsets.UTF_8));
  }

  private static Uni<Answer> answered(int status, String type, String detail, String path) {
    return Uni.createFrom().item(Answer.problem(status, type, detail, path));
  }
}

package org.alvhdesk.hedge.opening;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.CashRow;
import org.alvhdesk.hedge.ledger.LedgerRows;
import org.alvhdesk.strategy.ledger.CashEntry;

/**
 * Whether a book is as empty as an import needs it: no position, no cash but deposits, nothing that
 * people have submitted. A draft that nobody has submitted does not count: it was made for the
 * empty book and is superseded by the import.
 */
@ApplicationScoped
class Emptiness {
  private static final String CONDORS =
      "select book_json from condor_book where run_id = ?1 and book_id = ?2";
  private static final String SUBMITTED =
      "select count(*) from Proposal where runId = :run and bookId = :book and state in (:states)";

  /** Everything that is alive except what nobody has submitted or nothing can come of. */
  private static final List<RequestState> WORKING =
      Arrays.stream(RequestState.values())
          .filter(s -> !s.isFinal() && s != RequestState.DRAFT && s != RequestState.STALE)
          .toList();

  private final LedgerRows rows;

  Emptiness(LedgerRows rows) {
    this.rows = rows;
  }

  /** What stands in the way of an import, for people; empty when nothing does. */
  Uni<List<String>> refusals(BookUnit unit) {
    BookKey key = unit.book().key();
    List<String> found = new ArrayList<>();
    if (!unit.holdings().isEmpty()) {
      found.add("the book holds hedge positions: " + unit.holdings().size());
    }
    return rows.cash(key)
        .invoke(cash -> cash(cash, found))
        .chain(() -> condors(key))
        .invoke(
            book -> {
              int held = Math.max(book, unit.book().condors().condors().size());
              if (held > 0) {
                found.add("the book holds condor positions: " + held);
              }
            })
        .chain(() -> submitted(key))
        .map(
            count -> {
              if (count > 0) {
                found.add("proposals that people have submitted are open: " + count);
              }
              return List.copyOf(found);
            });
  }

  private static void cash(List<CashRow> cash, List<String> found) {
    if (cash.isEmpty()) {
      found.add("the book has no ledger: this run began before it was kept");
    }
    List<CashRow> others = cash.stream().filter(row -> !row.is(CashEntry.Kind.DEPOSIT)).toList();
    if (!others.isEmpty()) {
      found.add("cash has moved by more than deposits: " + others.size() + " entries");
    }
  }

  /** Condors in the newest book heard of. */
  private static Uni<Integer> condors(BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(CONDORS, String.class)
                    .setParameter(1, key.runId())
                    .setParameter(2, key.bookId())
                    .getSingleResultOrNull())
        .map(json -> json == null ? 0 : Json.read(json, CondorBookV1.class).condors().size());
  }

  private static Uni<Long> submitted(BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(SUBMITTED, Long.class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .setParameter("states", WORKING)
                    .getSingleResult());
  }
}

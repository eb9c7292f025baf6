package org.alvhdesk.hedge.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.HedgeBookV1;
import org.alvhdesk.contracts.rest.CashLine;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.contracts.rest.LedgerView;
import org.alvhdesk.hedge.FeeConfig;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.book.CashRow;
import org.alvhdesk.hedge.book.ContractColumns;
import org.alvhdesk.hedge.book.HedgeBook;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.ledger.FeeSchedule;
import org.alvhdesk.strategy.ledger.SettlementAlerts;

/** The ledger of the run that stepped last, as pages show it; in the caller's session. */
@ApplicationScoped
class Ledgers {
  static final String NONE =
      "There is no ledger yet: the market has not reached its first step. Wait.";
  static final String TOO_OLD =
      "This run began before the ledger was kept, so its cash is not known. Begin a new run.";

  private final Books books;
  private final LedgerRows rows;
  private final LedgerConfig config;
  private final FeeConfig fees;

  Ledgers(Books books, LedgerRows rows, LedgerConfig config, FeeConfig fees) {
    this.books = books;
    this.rows = rows;
    this.config = config;
    this.fees = fees;
  }

  private record Opened(BookKey key, CashRow opening) {}

  /** Summary and the cash entries with an id below {@code before}. */
  Uni<LedgerView> view(long before, int limit) {
    return opened()
        .chain(
            opened ->
                books
                    .read(opened.key())
                    .chain(
                        book ->
                            rows.last(opened.key())
                                .chain(
                                    last ->
                                        rows.balance(opened.key(), Long.MAX_VALUE)
                                            .chain(
                                                cash ->
                                                    rows.fees(opened.key())
                                                        .chain(
                                                            fees ->
                                                                entries(opened.key(), before, limit)
                                                                    .map(
                                                                        entries ->
                                                                            view(
                                                                                opened, book, last,
                                                                                cash, fees,
                                                                                entries)))))));
  }

  /** Closed sessions before {@code before}, newest first. */
  Uni<Items<LedgerSession>> sessions(LocalDate before, int limit) {
    return opened()
        .chain(opened -> rows.newestSessions(opened.key(), before, limit))
        .map(
            found -> {
              List<LedgerSession> items = found.stream().map(SessionRow::view).toList();
              return new Items<>(
                  items, items.size() < limit ? null : items.getLast().session().toString());
            });
  }

  private Uni<Opened> opened() {
    return books
        .current()
        .chain(
            key -> {
              BookKey current = key.orElseThrow(() -> Problems.problem(404, NONE));
              return rows.opening(current)
                  .onItem()
                  .ifNull()
                  .failWith(() -> Problems.problem(404, TOO_OLD))
                  .map(opening -> new Opened(current, opening));
            });
  }

  private LedgerView view(
      Opened opened,
      HedgeBook book,
      Optional<SessionRow> last,
      BigDecimal cash,
      BigDecimal paidFees,
      Items<CashLine> entries) {
    FeeSchedule schedule = fees.schedule();
    return new LedgerView(
        opened.key().runId(),
        opened.key().bookId(),
        opened.opening().valueDate(),
        book.marketTime(),
        cash,
        last.map(SessionRow::view).orElse(null),
        last.map(SessionRow::capital).orElse(null),
        new LedgerView.Fees(
            paidFees,
            schedule.commission(),
            schedule.spxOption(),
            schedule.vixOption(),
            schedule.vxFuture()),
        alerts(book),
        entries);
  }

  private Uni<Items<CashLine>> entries(BookKey key, long before, int limit) {
    return rows.newestCash(key, before, limit)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Items.of(List.<CashLine>of()))
                    : rows.balance(key, found.getFirst().id())
                        .map(balance -> page(found, balance, limit)));
  }

  /** Lines with the cash after each, from that after the newest one. */
  private static Items<CashLine> page(List<CashRow> newestFirst, BigDecimal balance, int limit) {
    List<CashLine> lines = new ArrayList<>();
    BigDecimal after = balance;
    for (CashRow row : newestFirst) {
      lines.add(row.view(after));
      after = after.subtract(row.amountUsd());
    }
    return new Items<>(lines, lines.size() < limit ? null : Long.toString(lines.getLast().id()));
  }

  private List<LedgerView.Alert> alerts(HedgeBook book) {
    List<SettlementAlerts.Held> held = new ArrayList<>();
    for (CondorBookV1.Condor condor : book.condors().condors()) {
      held.add(new SettlementAlerts.Held(OptionRoot.valueOf(condor.root()), condor.expiry()));
    }
    for (HedgeBookV1.Position position : book.view().book().positions()) {
      // A share never settles.
      if (position.expiry() != null) {
        held.add(
            new SettlementAlerts.Held(
                ContractColumns.settlesWith(position.root()), position.expiry()));
      }
    }
    return SettlementAlerts.at(book.marketTime(), held, config.alertLeadSessions()).stream()
        .map(
            alert ->
                new LedgerView.Alert(
                    alert.kind().name(), alert.expiry(), alert.lastTrade(), alert.text()))
        .toList();
  }
}

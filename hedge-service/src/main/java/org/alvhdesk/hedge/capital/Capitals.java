package org.alvhdesk.hedge.capital;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alvhdesk.contracts.rest.CapitalView;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.book.HedgeBook;
import org.alvhdesk.hedge.ledger.Figures;
import org.alvhdesk.hedge.ledger.LedgerRows;
import org.alvhdesk.hedge.ledger.SessionRow;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.kit.decision.TraceLines;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.tx.OffLoop;
import org.alvhdesk.strategy.capital.BookCapital;
import org.alvhdesk.strategy.capital.FigureRules;

/** The capital figures of the run that stepped last; in the caller's session. */
@ApplicationScoped
class Capitals {
  private final Books books;
  private final LedgerRows rows;
  private final ActiveRules rules;
  private final CapitalConfig config;

  Capitals(Books books, LedgerRows rows, ActiveRules rules, CapitalConfig config) {
    this.books = books;
    this.rows = rows;
    this.rules = rules;
    this.config = config;
  }

  /** The figures; 404 before a session has closed with a value. */
  Uni<CapitalView> view() {
    return books
        .current()
        .map(key -> key.orElseThrow(() -> none("the market has not reached its first step")))
        .chain(
            key ->
                books
                    .read(key)
                    .chain(book -> load(key).chain(all -> OffLoop.call(() -> view(book, all)))));
  }

  /** One query after the other: a reactive session takes one at a time. */
  private Uni<LedgerCapital.Rows> load(BookKey key) {
    return rows.opening(key)
        .onItem()
        .ifNull()
        .failWith(() -> none("this run began before the ledger was kept"))
        .chain(
            opening ->
                rows.cash(key)
                    .chain(
                        cash ->
                            rows.margins(key)
                                .chain(
                                    margins ->
                                        rows.fills(key)
                                            .chain(
                                                fills ->
                                                    rows.sessions(key)
                                                        .map(
                                                            sessions ->
                                                                new LedgerCapital.Rows(
                                                                    opening, cash, margins, fills,
                                                                    sessions))))));
  }

  private CapitalView view(HedgeBook book, LedgerCapital.Rows all) {
    BookCapital.Known known =
        LedgerCapital.known(all)
            .orElseThrow(() -> none("no session has closed with a net asset value"));
    FigureRules wanted = rules.figures();
    BookCapital figures = BookCapital.of(known, config.houseSpread(), wanted);
    SessionRow last =
        all.sessions().stream()
            .filter(s -> s.session().equals(figures.asOf()))
            .findFirst()
            .orElseThrow();
    List<CapitalView.Sleeve> sleeves =
        figures.sleeves().stream().map(CapitalViews::sleeve).toList();
    return new CapitalView(
        book.key().runId(),
        book.key().bookId(),
        known.opened(),
        figures.asOf(),
        known.closedAt(),
        known.quality().name(),
        (int) all.sessions().stream().filter(SessionRow::hasValue).count(),
        sleeves,
        Figures.of(figures.wacc()),
        figures.uses().stream().map(CapitalViews::use).toList(),
        CapitalViews.quarters(figures.quarters()),
        TraceLines.of(figures.hurdle()),
        CapitalViews.premium(config, known.closes().getLast().rate().orElse(null)),
        ControlArm.of(wanted, book.step(), book.condors(), book.view()),
        CapitalViews.drawdown(figures.path().drawdown()),
        last.capital(),
        CapitalViews.days(figures.path(), all.opening().amountUsd(), known.closes()),
        CapitalViews.readings(wanted));
  }

  private static RuntimeException none(String why) {
    return Problems.problem(404, "There are no capital figures yet: " + why + ". Wait.");
  }
}

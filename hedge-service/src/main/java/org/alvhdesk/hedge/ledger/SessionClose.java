package org.alvhdesk.hedge.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.LedgerCloseV1;
import org.alvhdesk.contracts.rest.HedgeCapital;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.CashRow;
import org.alvhdesk.hedge.book.HedgeFill;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.ledger.LedgerRows.PastClose;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.kit.tx.OffLoop;
import org.alvhdesk.strategy.ledger.NetAssetValue;

/**
 * Closes a session in the ledger at its last step, in the step's transaction. The same stored rows
 * and the same step give the same bytes.
 */
@ApplicationScoped
public class SessionClose {
  private final LedgerRows rows;
  private final ActiveRules rules;

  SessionClose(LedgerRows rows, ActiveRules rules) {
    this.rows = rows;
    this.rules = rules;
  }

  private record Stored(
      List<CashRow> cash,
      List<HedgeFill> fills,
      List<PastClose> closes,
      Optional<SessionRow> lastValued) {}

  /** Adds the session to {@code unit} when {@code inputs} is its last step, else nothing. */
  public Uni<Void> close(BookUnit unit, MarketInputs inputs) {
    if (!inputs.step().lastOfSession()) {
      return Uni.createFrom().voidItem();
    }
    // One after the other: a reactive session takes one query at a time.
    return rows.cash(unit.book().key())
        .chain(
            cash ->
                rows.fills(unit.book().key())
                    .chain(
                        fills ->
                            rows.closes(unit.book().key())
                                .chain(
                                    closes ->
                                        rows.lastValued(unit.book().key())
                                            .map(
                                                last ->
                                                    new Stored(
                                                        with(cash, unit.cash()),
                                                        with(fills, unit.fills()),
                                                        closes,
                                                        last)))))
        .chain(stored -> OffLoop.run(() -> add(unit, inputs, stored)));
  }

  private void add(BookUnit unit, MarketInputs inputs, Stored stored) {
    Optional<CashRow> opening = stored.cash().stream().filter(CashRow::isOpening).findFirst();
    if (opening.isEmpty()) {
      return; // the run began before there was a ledger
    }
    LocalDate openedOn = opening.get().valueDate();
    SessionFigures.Start start =
        stored
            .lastValued()
            .map(
                row ->
                    new SessionFigures.Start(
                        new NetAssetValue(
                            row.key.session(), row.cashUsd, row.navUsd.subtract(row.cashUsd)),
                        row.positions(),
                        new MarkQualities(row.view().condorQuality(), row.view().hedgeQuality())))
            .orElseGet(
                () ->
                    new SessionFigures.Start(
                        new NetAssetValue(
                            openedOn, opening.get().amountUsd(), new BigDecimal("0.00")),
                        List.of(),
                        new MarkQualities(null, null)));
    List<HedgeFill> since =
        stored.fills().stream().filter(f -> f.valueDate().isAfter(start.nav().date())).toList();
    Marks marks = Marks.of(inputs, unit.holdings(), since);
    LedgerSession view =
        SessionFigures.of(
            inputs.step(),
            stored.closes().isEmpty() ? openedOn : stored.closes().getLast().session(),
            start,
            stored.cash(),
            marks,
            MarkQualities.of(inputs.step(), unit.holdings()));
    unit.add(
        SessionRow.of(
            unit.book().key(),
            inputs.step(),
            marks.all(),
            view,
            capital(openedOn, inputs, stored, view)));
    unit.publish(
        OutboxMessage.json(
            OutboxMessage.idOf(
                Topics.LEDGER_CLOSE,
                inputs.step().runId(),
                inputs.step().step(),
                unit.book().key().bookId()),
            Topics.LEDGER_CLOSE,
            unit.book().key().bookId(),
            new LedgerCloseV1(
                unit.book().key().bookId(),
                inputs.step().runId(),
                inputs.step().step(),
                view.session(),
                view.marketTime(),
                view.navUsd(),
                view.cashUsd(),
                view.quality()),
            inputs.step().marketTime()));
  }

  private HedgeCapital capital(
      LocalDate openedOn, MarketInputs inputs, Stored stored, LedgerSession view) {
    SortedMap<LocalDate, BigDecimal> values = new TreeMap<>();
    SortedMap<LocalDate, Double> spx = new TreeMap<>();
    for (PastClose past : stored.closes()) {
      spx.put(past.session(), past.spx());
      if (past.hedgeUsd() != null) {
        values.put(past.session(), past.hedgeUsd());
      }
    }
    return CapitalFigures.of(
        new CapitalFigures.Close(
            openedOn,
            view.session(),
            stored.fills().stream().map(HedgeFill::ledgerEntry).toList(),
            Optional.ofNullable(view.hedgeUsd()),
            Optional.ofNullable(view.navUsd()),
            inputs.step().signals().spx(),
            inputs.condors(),
            values,
            spx),
        rules.hedgeSet(),
        rules.figures());
  }

  private static <T> List<T> with(List<T> stored, List<T> now) {
    List<T> all = new ArrayList<>(stored);
    all.addAll(now);
    return all;
  }
}

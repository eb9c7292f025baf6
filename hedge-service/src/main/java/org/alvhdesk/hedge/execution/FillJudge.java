package org.alvhdesk.hedge.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.contracts.rest.FillImportView;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.market.files.broker.BrokerFile;
import org.alvhdesk.market.files.broker.BrokerTrade;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.execution.ContractSymbols;
import org.alvhdesk.strategy.execution.Execution;
import org.alvhdesk.strategy.execution.Reconciled;
import org.alvhdesk.strategy.execution.Reconciliation;
import org.alvhdesk.strategy.hedge.Action;

/** What a broker's file is to the book as it stands. */
final class FillJudge {
  private FillJudge() {}

  /** A file against the book: every trade, and all rows as people see them. */
  record Judged(List<JudgedTrade> trades, List<FillImportView.Row> rows) {
    Judged {
      trades = List.copyOf(trades);
      rows = List.copyOf(rows);
    }
  }

  /**
   * Judges {@code file}.
   *
   * @param breaks breaks of the book: what is listed there comes once
   */
  static Judged of(BookUnit unit, List<Proposal> live, List<FillBreakRow> breaks, BrokerFile file) {
    List<Execution> ordered = new ArrayList<>();
    for (BrokerTrade trade : file.trades()) {
      execution(file.broker(), trade).ifPresent(ordered::add);
    }
    Map<Integer, Reconciled> outcomes = new HashMap<>();
    Reconciliation.of(ordered, WorkingChanges.of(unit, live), WorkingChanges.known(unit))
        .forEach(r -> outcomes.put(r.execution().line(), r));
    List<JudgedTrade> trades =
        file.trades().stream()
            .map(
                trade ->
                    listed(
                        breaks,
                        file.broker(),
                        new JudgedTrade(
                            trade, Optional.ofNullable(outcomes.get(trade.line())), false)))
            .toList();
    List<FillImportView.Row> rows = new ArrayList<>(trades.stream().map(JudgedTrade::row).toList());
    file.errors()
        .forEach(
            e -> rows.add(new FillImportView.Row(e.line(), "ERROR", "", null, null, e.text())));
    file.leftOut()
        .forEach(
            line ->
                rows.add(
                    new FillImportView.Row(line, "LEFT_OUT", "", null, null, "is no execution")));
    rows.sort(Comparator.comparingInt(FillImportView.Row::line));
    return new Judged(trades, rows);
  }

  /** {@code trade} as an execution; empty when this desk does not trade what it names. */
  static Optional<Execution> execution(String broker, BrokerTrade trade) {
    return ContractSymbols.parse(
            trade.symbol(), trade.at().atZone(OptionRoot.CHICAGO).toLocalDate())
        .map(
            contract ->
                new Execution(
                    trade.line(),
                    broker,
                    trade.executionId(),
                    trade.orderReference(),
                    trade.buys() ? Action.BUY : Action.SELL,
                    trade.quantity(),
                    contract,
                    trade.price(),
                    trade.at()));
  }

  /** A trade that is among the breaks is nothing new, whatever was decided about it. */
  private static JudgedTrade listed(List<FillBreakRow> breaks, String broker, JudgedTrade judged) {
    boolean there =
        breaks.stream()
            .anyMatch(
                b ->
                    b.broker.equals(broker)
                        && b.executionId.equals(judged.trade().executionId())
                        && b.quantity == judged.trade().quantity()
                        && b.symbol.equals(judged.trade().symbol())
                        && b.pricePoints.compareTo(judged.trade().price()) == 0);
    return there ? judged.asListed() : judged;
  }
}

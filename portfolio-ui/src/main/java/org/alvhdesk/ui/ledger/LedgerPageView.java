package org.alvhdesk.ui.ledger;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.contracts.rest.LedgerView;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.KeyFigure;
import org.alvhdesk.ui.svg.NavChart;

/**
 * The ledger page.
 *
 * @param summary cash now and the values of the last close
 * @param closed the last close in words, or empty before the first
 * @param quality of the quotes at that close, or empty
 * @param since the earlier close of the explanation, or empty
 * @param explained layers of the last close, then the book; empty without an explanation
 * @param notExplained why there is none, or empty
 * @param marksChanged what a reader must know when the marks are of another quality than before, or
 *     empty
 * @param hedge the hedge as capital, or null before the first close
 * @param fees what trades cost beside their price, in a sentence
 * @param more whether the book has older cash entries than these
 */
record LedgerPageView(
    String asOf,
    List<KeyFigure> summary,
    String closed,
    String quality,
    String since,
    List<PnlLine> explained,
    String notExplained,
    String marksChanged,
    RawString chart,
    List<SessionLine> sessions,
    HedgeCost hedge,
    String fees,
    List<String> alerts,
    List<CashEntryLine> entries,
    boolean more) {
  private static final int LINES = 15;

  /**
   * @param sessions newest first
   */
  static LedgerPageView of(LedgerView ledger, List<LedgerSession> sessions) {
    LedgerSession last = ledger.last();
    LedgerSession.Explained explained = last == null ? null : last.explained();
    return new LedgerPageView(
        Fmt.marketTime(ledger.marketTime()),
        List.of(
            new KeyFigure("Cash now (USD)", Fmt.usd(ledger.cashUsd())),
            new KeyFigure("NAV (USD)", Fmt.usd(last == null ? null : last.navUsd())),
            new KeyFigure("Hedge at mid (USD)", Fmt.usd(last == null ? null : last.hedgeUsd())),
            new KeyFigure("Condors at mid (USD)", Fmt.usd(last == null ? null : last.condorsUsd())),
            new KeyFigure("Opened", ledger.openedOn().toString())),
        last == null ? "" : Fmt.day(last.session()),
        last == null ? "" : last.quality(),
        explained == null ? "" : Fmt.day(explained.since()),
        explained == null ? List.of() : lines(explained),
        last == null
            ? "No session has closed yet: the first close brings net asset value and P&L."
            : last.notExplained() == null ? "" : last.notExplained(),
        last == null || last.marksChanged() == null ? "" : last.marksChanged(),
        new RawString(
            NavChart.of(
                "nav",
                sessions.reversed().stream()
                    .map(s -> new NavChart.Point(s.session(), s.navUsd()))
                    .toList())),
        sessions.stream().limit(LINES).map(SessionLine::of).toList(),
        ledger.hedge() == null ? null : HedgeCost.of(ledger.hedge()),
        fees(ledger.fees()),
        ledger.alerts().stream().map(LedgerView.Alert::text).toList(),
        ledger.entries().items().stream().map(CashEntryLine::of).toList(),
        ledger.entries().next() != null);
  }

  private static String fees(LedgerView.Fees f) {
    boolean free =
        Stream.of(f.commission(), f.spxOption(), f.vixOption(), f.vxFuture())
            .allMatch(fee -> fee.signum() == 0);
    return free && f.paidUsd().signum() == 0
        ? "Paper fills pay no fees: 0 USD a contract is configured."
        : "Fees paid since the opening: "
            + Fmt.decimal(f.paidUsd(), 2)
            + " USD. A contract and side costs "
            + f.commission().toPlainString()
            + " USD of commission, and of exchange fee "
            + f.spxOption().toPlainString()
            + " (SPX option), "
            + f.vixOption().toPlainString()
            + " (VIX option) or "
            + f.vxFuture().toPlainString()
            + " (VX future); a condor is four contracts, settlement is free.";
  }

  private static List<PnlLine> lines(LedgerSession.Explained explained) {
    List<PnlLine> lines = new ArrayList<>(explained.rows().stream().map(PnlLine::of).toList());
    lines.add(PnlLine.of(explained.total()));
    return lines;
  }
}

package org.alvhdesk.hedge.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.hedge.book.CashRow;
import org.alvhdesk.strategy.ledger.BookDay;
import org.alvhdesk.strategy.ledger.CashLedger;
import org.alvhdesk.strategy.ledger.MarkedPosition;
import org.alvhdesk.strategy.ledger.NetAssetValue;
import org.alvhdesk.strategy.ledger.PnlExplained;
import org.alvhdesk.strategy.ledger.PnlExplained.Part;

/** Net asset value of a session and where its gain comes from. */
final class SessionFigures {
  private static final BigDecimal ZERO = new BigDecimal("0.00");

  private SessionFigures() {}

  /** An earlier close with its net asset value and the quality of its marks. */
  record Start(NetAssetValue nav, List<MarkedPosition> positions, MarkQualities qualities) {}

  /**
   * The session of {@code step}.
   *
   * @param previousClose the close before this one, with or without a value
   * @param start the latest earlier close with a value, or the opening
   * @param cash all cash booked, in its order
   * @param qualities of {@code marks}
   */
  static LedgerSession of(
      MarketStepV1 step,
      LocalDate previousClose,
      Start start,
      List<CashRow> cash,
      Marks marks,
      MarkQualities qualities) {
    CashLedger ledger =
        new CashLedger(
            IntStream.range(0, cash.size())
                .mapToObj(i -> cash.get(i).entry(Integer.toString(i)))
                .toList());
    LocalDate session = step.session();
    Optional<BigDecimal> hedge = value(marks.hedge(), marks.missingHedge());
    Optional<BigDecimal> condors = value(marks.condors(), marks.missingCondors());
    Optional<NetAssetValue> nav =
        hedge.flatMap(h -> condors.map(c -> NetAssetValue.of(ledger, session, h.add(c))));
    return new LedgerSession(
        session,
        step.marketTime(),
        step.optionQuality(),
        ledger.balance(session),
        hedge.orElse(null),
        condors.orElse(null),
        nav.map(NetAssetValue::navUsd).orElse(null),
        marks.missing(),
        ledger.externalFlow(previousClose, session),
        nav.map(n -> explained(start, n, ledger, cash, marks)).orElse(null),
        nav.isPresent() ? null : "no net asset value: " + String.join("; ", marks.missing()),
        qualities.condors(),
        qualities.hedge(),
        qualities.changedSince(start.nav().date(), start.qualities()));
  }

  private static Optional<BigDecimal> value(List<MarkedPosition> positions, List<String> missing) {
    return missing.isEmpty()
        ? Optional.of(
            positions.stream().map(MarkedPosition::valueUsd).reduce(ZERO, BigDecimal::add))
        : Optional.empty();
  }

  private static LedgerSession.Explained explained(
      Start start, NetAssetValue nav, CashLedger ledger, List<CashRow> cash, Marks marks) {
    LocalDate since = start.nav().date();
    List<BookDay.Trade> trades =
        cash.stream()
            .filter(row -> row.isOfPositions() && row.valueDate().isAfter(since))
            .map(CashRow::trade)
            .toList();
    PnlExplained pnl =
        PnlExplained.of(
            BookDay.layers(
                start.positions(),
                marks.all(),
                trades,
                ChronoUnit.DAYS.between(since, nav.date())));
    return new LedgerSession.Explained(
        since,
        pnl.rows().stream().map(SessionFigures::row).toList(),
        row(pnl.total()),
        Figures.of(nav.returnSince(start.nav(), ledger)));
  }

  private static LedgerSession.Row row(PnlExplained.Row row) {
    return new LedgerSession.Row(
        row.layer(),
        row.parts().get(Part.DELTA),
        row.parts().get(Part.GAMMA),
        row.parts().get(Part.VEGA),
        row.parts().get(Part.THETA),
        row.parts().get(Part.VANNA),
        row.parts().get(Part.VOLGA),
        row.parts().get(Part.TRADES),
        row.parts().get(Part.REST),
        row.gainUsd(),
        row.explained());
  }
}

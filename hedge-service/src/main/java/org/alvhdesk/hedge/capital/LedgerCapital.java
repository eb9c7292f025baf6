package org.alvhdesk.hedge.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.hedge.book.CashRow;
import org.alvhdesk.hedge.book.HedgeFill;
import org.alvhdesk.hedge.ledger.MarginRow;
import org.alvhdesk.hedge.ledger.SessionRow;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.strategy.capital.BookCapital;
import org.alvhdesk.strategy.capital.BookClose;
import org.alvhdesk.strategy.capital.CondorCycles;
import org.alvhdesk.strategy.capital.HedgeLedger;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.ledger.MarkedPosition;

/** The ledger's rows as the capital figures read them. */
final class LedgerCapital {
  private static final BigDecimal ZERO = new BigDecimal("0.00");

  private LedgerCapital() {}

  /**
   * The rows of one book.
   *
   * @param sessions by date
   */
  record Rows(
      CashRow opening,
      List<CashRow> cash,
      List<MarginRow> margins,
      List<HedgeFill> fills,
      List<SessionRow> sessions) {}

  /** What is known up to the last close that has a value; empty before there is one. */
  static Optional<BookCapital.Known> known(Rows rows) {
    List<SessionRow> sessions = new ArrayList<>(rows.sessions());
    while (!sessions.isEmpty() && !sessions.getLast().hasValue()) {
      sessions.removeLast();
    }
    if (sessions.isEmpty()) {
      return Optional.empty();
    }
    SessionRow last = sessions.getLast();
    Map<String, BigDecimal> closingCosts = new HashMap<>();
    SortedMap<String, BigDecimal> hedgeValues = new TreeMap<>();
    for (MarkedPosition position : last.positions()) {
      if (isCondor(position.layer())) {
        closingCosts.put(position.id(), position.valueUsd().negate());
      } else {
        hedgeValues.merge(position.layer(), position.valueUsd(), BigDecimal::add);
      }
    }
    return Optional.of(
        new BookCapital.Known(
            rows.opening().valueDate(),
            sessions.stream().map(LedgerCapital::close).toList(),
            external(rows.cash()),
            movements(rows),
            closingCosts,
            HedgeLedger.of(rows.fills().stream().map(HedgeFill::ledgerEntry).toList()),
            hedgeValues,
            Quality.valueOf(last.view().quality()),
            last.view().marketTime()));
  }

  static boolean isCondor(String layer) {
    return Arrays.stream(CondorLayer.values()).anyMatch(l -> l.name().equals(layer));
  }

  private static BookClose close(SessionRow row) {
    LedgerSession view = row.view();
    return new BookClose(
        view.session(),
        Optional.ofNullable(view.navUsd()),
        Optional.ofNullable(view.hedgeUsd()),
        Optional.ofNullable(view.condorsUsd()),
        Optional.ofNullable(view.explained()).map(LedgerCapital::gains),
        row.spx(),
        row.market().map(SessionRow.ClosingMarket::rate),
        row.market().map(SessionRow.ClosingMarket::vx).orElse(List.of()).stream()
            .map(vx -> new VxPoint(vx.expiry(), vx.price()))
            .toList());
  }

  private static BookClose.Gains gains(LedgerSession.Explained explained) {
    SortedMap<String, BigDecimal> byLayer = new TreeMap<>();
    explained.rows().forEach(r -> byLayer.merge(r.layer(), r.gainUsd(), BigDecimal::add));
    return new BookClose.Gains(
        explained.since(), byLayer, Optional.ofNullable(explained.returnDecimal().value()));
  }

  private static SortedMap<LocalDate, BigDecimal> external(List<CashRow> cash) {
    SortedMap<LocalDate, BigDecimal> flows = new TreeMap<>();
    cash.stream()
        .filter(CashRow::isExternal)
        .forEach(row -> flows.merge(row.valueDate(), row.amountUsd(), BigDecimal::add));
    return flows;
  }

  /** Margin first: on the day of a sale it is posted before its credit comes in. */
  private static List<CondorCycles.Movement> movements(Rows rows) {
    List<CondorCycles.Movement> movements = new ArrayList<>();
    for (MarginRow row : rows.margins()) {
      movements.add(
          new CondorCycles.Movement(
              row.valueDate(),
              new TreeSet<>(List.of(row.positionId())),
              new TreeSet<>(List.of(row.layer())),
              row.changeUsd(),
              ZERO));
    }
    for (CashRow row : rows.cash()) {
      List<String> layers = row.layer() == null ? List.of() : List.of(row.layer().split(" \\+ "));
      if (!row.positions().isEmpty() && layers.stream().allMatch(LedgerCapital::isCondor)) {
        movements.add(
            new CondorCycles.Movement(
                row.valueDate(),
                new TreeSet<>(row.positions()),
                new TreeSet<>(layers),
                ZERO,
                row.amountUsd()));
      }
    }
    return movements;
  }
}

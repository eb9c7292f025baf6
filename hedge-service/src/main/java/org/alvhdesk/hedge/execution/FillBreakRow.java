package org.alvhdesk.hedge.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.contracts.rest.FillBreakView;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.market.files.broker.BrokerTrade;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.execution.ContractSymbols;
import org.alvhdesk.strategy.execution.Execution;
import org.alvhdesk.strategy.hedge.Action;

/** An execution that fits nothing released; not in the book until a person says so. */
@Entity
@Table(name = "fill_break")
class FillBreakRow {
  static final String OPEN = "OPEN";
  static final String BOOKED = "BOOKED";
  static final String DISMISSED = "DISMISSED";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "run_id", updatable = false)
  String runId;

  @Column(name = "book_id", updatable = false)
  String bookId;

  @Column(name = "import_id", updatable = false)
  UUID importId;

  @Column(name = "line", updatable = false)
  int line;

  @Column(name = "broker", updatable = false)
  String broker;

  @Column(name = "execution_id", updatable = false)
  String executionId;

  @Column(name = "action", updatable = false)
  String action;

  @Column(name = "quantity", updatable = false)
  int quantity;

  @Column(name = "symbol", updatable = false)
  String symbol;

  @Column(name = "price_points", updatable = false)
  BigDecimal pricePoints;

  @Column(name = "traded_at", updatable = false)
  Instant tradedAt;

  @Column(name = "reason", updatable = false)
  String reason;

  @Column(name = "detail", updatable = false)
  String detail;

  @Column(name = "proposal_id", updatable = false)
  UUID proposalId;

  @Column(name = "recorded_by", updatable = false)
  String recordedBy;

  @Column(name = "recorded_at", updatable = false)
  Instant recordedAt;

  @Column(name = "market_time", updatable = false)
  Instant marketTime;

  @Column(name = "state")
  String state;

  @Column(name = "resolved_by")
  String resolvedBy;

  @Column(name = "resolved_at")
  Instant resolvedAt;

  @Column(name = "resolution")
  String resolution;

  protected FillBreakRow() {}

  static FillBreakRow of(
      BookUnit unit, UUID importId, String broker, JudgedTrade judged, Actor actor) {
    BrokerTrade trade = judged.trade();
    FillBreakRow row = new FillBreakRow();
    row.runId = unit.book().key().runId();
    row.bookId = unit.book().key().bookId();
    row.importId = importId;
    row.line = trade.line();
    row.broker = broker;
    row.executionId = trade.executionId();
    row.action = trade.buys() ? Action.BUY.name() : Action.SELL.name();
    row.quantity = trade.quantity();
    row.symbol = trade.symbol();
    row.pricePoints = trade.price();
    row.tradedAt = trade.at();
    row.reason = judged.reason();
    row.detail = judged.detail();
    row.proposalId = judged.proposalId().map(UUID::fromString).orElse(null);
    row.recordedBy = actor.name();
    row.recordedAt = unit.now();
    row.marketTime = unit.book().step().marketTime();
    row.state = OPEN;
    return row;
  }

  /** As an execution; empty when this desk does not trade what it names. */
  Optional<Execution> execution() {
    return ContractSymbols.parse(symbol, tradedAt.atZone(OptionRoot.CHICAGO).toLocalDate())
        .map(
            contract ->
                new Execution(
                    line,
                    broker,
                    executionId,
                    "",
                    Action.valueOf(action),
                    quantity,
                    contract,
                    pricePoints,
                    tradedAt));
  }

  /** Such as {@code BUY 4 VIX 260218C00028000 at 1.05}. */
  String text() {
    return action
        + " "
        + quantity
        + " "
        + symbol
        + " at "
        + pricePoints.stripTrailingZeros().toPlainString();
  }

  void resolve(String to, Actor actor, Instant at, String why) {
    state = to;
    resolvedBy = actor.name();
    resolvedAt = at;
    resolution = why;
  }

  FillBreakView view() {
    return new FillBreakView(
        id,
        line,
        broker,
        executionId,
        action,
        quantity,
        symbol,
        pricePoints,
        tradedAt,
        reason,
        detail,
        proposalId == null ? null : proposalId.toString(),
        recordedBy,
        recordedAt,
        state,
        resolvedBy,
        resolvedAt,
        resolution);
  }
}

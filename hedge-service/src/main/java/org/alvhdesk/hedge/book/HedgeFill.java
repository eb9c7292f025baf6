package org.alvhdesk.hedge.book;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.contracts.rest.FillLine;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.strategy.capital.HedgeEntry;
import org.alvhdesk.strategy.execution.ContractSymbols;
import org.alvhdesk.strategy.execution.Execution;
import org.alvhdesk.strategy.execution.Lot;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.hibernate.annotations.Immutable;

/** One leg that was traded or settled; never changed, never deleted. */
@Entity
@Immutable
@Table(name = "fill")
public class HedgeFill {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "proposal_id")
  UUID proposalId;

  @Column(name = "run_id")
  String runId;

  @Column(name = "book_id")
  String bookId;

  @Column(name = "cause")
  String cause;

  @Column(name = "layer")
  String layer;

  @Column(name = "action")
  String action;

  @Column(name = "quantity")
  int quantity;

  @Column(name = "root")
  String root;

  @Column(name = "expiry")
  LocalDate expiry;

  @Column(name = "strike")
  double strike;

  @Column(name = "option_right")
  String right;

  @Column(name = "price_points")
  BigDecimal pricePoints;

  @Column(name = "cash_usd")
  BigDecimal cashUsd;

  @Column(name = "step")
  long step;

  @Column(name = "snapshot_id")
  String snapshotId;

  @Column(name = "market_time")
  Instant marketTime;

  @Column(name = "quality")
  String quality;

  @Column(name = "value_date")
  LocalDate valueDate;

  @Column(name = "opening")
  boolean opening;

  @Column(name = "fees_usd")
  BigDecimal feesUsd;

  @Column(name = "mode")
  String mode;

  @Column(name = "broker")
  String broker;

  @Column(name = "execution_id")
  String executionId;

  @Column(name = "traded_at")
  Instant tradedAt;

  @Column(name = "recorded_by")
  String recordedBy;

  protected HedgeFill() {}

  /** Notes where it comes from; a broker's price has no quality of quotes. */
  void from(FillOrigin origin) {
    mode = origin.mode();
    broker = origin.broker();
    executionId = origin.executionId();
    tradedAt = origin.tradedAt();
    recordedBy = origin.recordedBy();
    if (origin.isReal()) {
      quality = "TRADED";
    }
  }

  /** The change it is of; empty for the opening book, settlements and what matched none. */
  public Optional<UUID> proposalId() {
    return Optional.ofNullable(proposalId);
  }

  /** BUY or SELL; empty for a settlement. */
  public Optional<Action> traded() {
    return isSettlement() ? Optional.empty() : Optional.of(Action.valueOf(action));
  }

  /** Contracts; negative for a short position that settled. */
  public int quantity() {
    return quantity;
  }

  /** Contracts and price of a trade. */
  public Lot lot() {
    return new Lot(quantity, pricePoints);
  }

  /** Whether it opened or added to a position. */
  public boolean isOpening() {
    return opening;
  }

  /** Cash of the book, US dollars: received when positive. Fees are apart. */
  public BigDecimal cashUsd() {
    return cashUsd;
  }

  /** The broker's report; empty on paper. An execution that turned a position is two fills. */
  public Optional<Execution> execution() {
    return executionId == null
        ? Optional.empty()
        : Optional.of(
            new Execution(
                0,
                broker,
                executionId,
                "",
                Action.valueOf(action),
                quantity,
                contract(),
                pricePoints,
                tradedAt));
  }

  /** Session it counts in. */
  public LocalDate valueDate() {
    return valueDate;
  }

  /** Whether it is a settlement and no trade. */
  boolean isSettlement() {
    return cause.equals(BookUnit.Cause.SETTLEMENT.name());
  }

  /** Whether the position it changed was, or is, sold short. */
  public boolean isOfShort() {
    return quantity < 0 || action.equals(opening ? "SELL" : "BUY");
  }

  /** Layer whose hedge it changed. */
  public HedgeLayer hedgeLayer() {
    return HedgeLayer.valueOf(layer);
  }

  /** The series. */
  public HedgeContract contract() {
    return ContractColumns.contract(root, expiry, strike, right);
  }

  /**
   * What it took from the book, for its last mark; the price of a future is what was paid on
   * average, from its gain.
   */
  public HedgeHolding closed() {
    int sign = isOfShort() ? -1 : 1;
    int contracts = sign * Math.abs(quantity);
    BigDecimal dollars = BigDecimal.valueOf((long) contract().usdPerPoint() * contracts);
    BigDecimal average =
        contract().paysPremium()
            ? pricePoints
            : price().subtract(cashUsd.divide(dollars, MathContext.DECIMAL64));
    return new HedgeHolding(
        hedgeLayer(), contract(), contracts, Optional.of(average), Optional.empty());
  }

  /** Settlement of a future stores its gain, a trade its price. */
  private BigDecimal price() {
    return isSettlement() ? BigDecimal.ZERO : pricePoints;
  }

  /** As the hedge ledger folds it (001-1). */
  public HedgeEntry ledgerEntry() {
    return switch (action) {
      case "BUY" ->
          new HedgeEntry.Bought(valueDate, layer, contract(), quantity, cashUsd.negate(), feesUsd);
      case "SELL" ->
          opening
              ? new HedgeEntry.SoldShort(valueDate, layer, contract(), quantity, cashUsd, feesUsd)
              : new HedgeEntry.Sold(valueDate, layer, contract(), quantity, cashUsd, feesUsd);
      case "SETTLE" -> new HedgeEntry.Settled(valueDate, layer, contract(), quantity, cashUsd);
      default -> throw new IllegalStateException("fill " + id + " has action " + action);
    };
  }

  /** As the list of fills shows it. */
  public FillLine line() {
    return new FillLine(
        proposalId == null ? null : proposalId.toString(),
        cause,
        layer,
        action,
        quantity,
        ContractSymbols.of(contract()),
        Points.plain(pricePoints),
        cashUsd,
        feesUsd,
        valueDate,
        marketTime,
        mode,
        quality,
        broker,
        executionId,
        tradedAt,
        recordedBy);
  }

  /** As the detail page shows it. */
  public ProposalView.Fill view() {
    return new ProposalView.Fill(
        layer,
        action,
        quantity,
        root,
        expiry,
        strike,
        right,
        Points.plain(pricePoints),
        cashUsd,
        snapshotId,
        marketTime,
        quality,
        mode,
        executionId,
        tradedAt,
        recordedBy);
  }
}

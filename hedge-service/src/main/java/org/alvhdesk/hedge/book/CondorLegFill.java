package org.alvhdesk.hedge.book;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.rest.FillLine;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.execution.ContractSymbols;
import org.alvhdesk.strategy.execution.Execution;
import org.alvhdesk.strategy.execution.Lot;
import org.alvhdesk.strategy.execution.OrderLeg;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.hibernate.annotations.Immutable;

/**
 * One execution of a leg of a condor change, as a broker reported it; never changed, never deleted.
 * It is in no position of the hedge book.
 */
@Entity
@Immutable
@Table(name = "condor_leg_fill")
public class CondorLegFill {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "proposal_id")
  UUID proposalId;

  @Column(name = "run_id")
  String runId;

  @Column(name = "book_id")
  String bookId;

  @Column(name = "trade")
  int trade;

  @Column(name = "leg")
  int leg;

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
  BigDecimal strike;

  @Column(name = "option_right")
  String right;

  @Column(name = "price_points")
  BigDecimal pricePoints;

  @Column(name = "cash_usd")
  BigDecimal cashUsd;

  @Column(name = "fees_usd")
  BigDecimal feesUsd;

  @Column(name = "step")
  long step;

  @Column(name = "snapshot_id")
  String snapshotId;

  @Column(name = "market_time")
  Instant marketTime;

  @Column(name = "value_date")
  LocalDate valueDate;

  @Column(name = "broker")
  String broker;

  @Column(name = "execution_id")
  String executionId;

  @Column(name = "traded_at")
  Instant tradedAt;

  @Column(name = "recorded_by")
  String recordedBy;

  protected CondorLegFill() {}

  /**
   * A leg of a change's trade.
   *
   * @param trade number of its order, from 1
   * @param leg index in that order, from 0
   */
  public record Place(UUID proposalId, int trade, int leg) {}

  /**
   * {@code execution} of the leg at {@code place}, recorded by {@code person}.
   *
   * @throws IllegalArgumentException when it is no option
   */
  static CondorLegFill of(
      BookUnit unit, Place place, OrderLeg of, Execution execution, String person) {
    if (!(execution.contract() instanceof OptionSeries option)) {
      throw new IllegalArgumentException(execution.contract().text() + " is no leg of a condor");
    }
    CondorLegFill row = new CondorLegFill();
    row.proposalId = place.proposalId();
    row.runId = unit.book().key().runId();
    row.bookId = unit.book().key().bookId();
    row.trade = place.trade();
    row.leg = place.leg();
    row.layer = of.layer();
    row.action = execution.action().name();
    row.quantity = execution.quantity();
    row.root = option.root().name();
    row.expiry = option.expiry();
    row.strike = BigDecimal.valueOf(option.strike());
    row.right = option.right().name();
    row.pricePoints = execution.pricePoints();
    row.cashUsd =
        execution
            .pricePoints()
            .multiply(
                BigDecimal.valueOf(
                    (long) -execution.action().sign()
                        * option.usdPerPoint()
                        * execution.quantity()))
            .setScale(2, RoundingMode.HALF_EVEN);
    row.feesUsd = unit.fees().of(option, execution.quantity()).totalUsd();
    row.step = unit.book().step().step();
    row.snapshotId = unit.book().step().snapshotId();
    row.marketTime = unit.book().step().marketTime();
    row.valueDate = unit.valueDate(unit.book().step());
    row.broker = execution.broker();
    row.executionId = execution.executionId();
    row.tradedAt = execution.tradedAt();
    row.recordedBy = person;
    return row;
  }

  /** Where in its change it belongs. */
  public Place place() {
    return new Place(proposalId, trade, leg);
  }

  /** Layer of the condor ladder, by name. */
  public String layer() {
    return layer;
  }

  /** Contracts and price. */
  public Lot lot() {
    return new Lot(quantity, pricePoints);
  }

  /** The option. */
  public OptionSeries contract() {
    return new OptionSeries(
        OptionRoot.valueOf(root), expiry, strike.doubleValue(), Right.valueOf(right));
  }

  /** Contracts, negative when sold. */
  public int signed() {
    return Math.multiplyExact(Action.valueOf(action).sign(), quantity);
  }

  /** The broker's report. */
  public Execution execution() {
    return new Execution(
        0,
        broker,
        executionId,
        "",
        Action.valueOf(action),
        quantity,
        contract(),
        pricePoints,
        tradedAt);
  }

  /** When it was recorded, market time. */
  public Instant marketTime() {
    return marketTime;
  }

  /** As the list of fills shows it. */
  public FillLine line() {
    return new FillLine(
        proposalId.toString(),
        BookUnit.Cause.PROPOSAL.name(),
        layer,
        action,
        quantity,
        ContractSymbols.of(contract()),
        Points.plain(pricePoints),
        cashUsd,
        feesUsd,
        valueDate,
        marketTime,
        FillOrigin.BROKER,
        CondorFillV1.TRADED,
        broker,
        executionId,
        tradedAt,
        recordedBy);
  }

  /** As the page of the change shows it. */
  public ProposalView.Fill view() {
    return new ProposalView.Fill(
        layer,
        action,
        quantity,
        root,
        expiry,
        strike.doubleValue(),
        right,
        Points.plain(pricePoints),
        cashUsd,
        snapshotId,
        marketTime,
        CondorFillV1.TRADED,
        FillOrigin.BROKER,
        executionId,
        tradedAt,
        recordedBy);
  }
}

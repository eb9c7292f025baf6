package org.alvhdesk.hedge.book;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.capital.HedgeEntry;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.hibernate.annotations.Immutable;

/** One leg that was traded or settled on paper; never changed, never deleted. */
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

  protected HedgeFill() {}

  /** Session it counts in. */
  public LocalDate valueDate() {
    return valueDate;
  }

  /** Layer whose hedge it changed. */
  public HedgeLayer hedgeLayer() {
    return HedgeLayer.valueOf(layer);
  }

  /** The series. */
  public HedgeContract contract() {
    return new OptionSeries(OptionRoot.valueOf(root), expiry, strike, Right.valueOf(right));
  }

  /** As the hedge ledger folds it (001-1). Paper fills have no fees. */
  public HedgeEntry ledgerEntry() {
    BigDecimal fees = new BigDecimal("0.00");
    return switch (action) {
      case "BUY" ->
          new HedgeEntry.Bought(valueDate, layer, contract(), quantity, cashUsd.negate(), fees);
      case "SELL" -> new HedgeEntry.Sold(valueDate, layer, contract(), quantity, cashUsd, fees);
      case "SETTLE" -> new HedgeEntry.Settled(valueDate, layer, contract(), quantity, cashUsd);
      default -> throw new IllegalStateException("fill " + id + " has action " + action);
    };
  }

  /** As the detail page shows it. */
  public ProposalView.Fill view() {
    return new ProposalView.Fill(
        layer,
        action,
        quantity,
        expiry,
        strike,
        Points.plain(pricePoints),
        cashUsd,
        snapshotId,
        marketTime,
        quality);
  }
}

package org.alvhdesk.hedge.book;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alvhdesk.approval.AuditEntry;
import org.alvhdesk.hedge.audit.AuditRow;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.HedgeSettlement;
import org.alvhdesk.strategy.hedge.Premiums;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * One locked book with its positions, and all that is done to it in one transaction: changed by
 * plain method calls, written by {@link Books#save}. Not thread-safe.
 */
public final class BookUnit {
  /** Why a leg was filled. */
  public enum Cause {
    OPENING_BOOK,
    PROPOSAL,
    SETTLEMENT
  }

  private static final Comparator<HedgePosition> ORDER =
      Comparator.comparing(HedgePosition::hedgeLayer).thenComparing(HedgePosition::contract);

  private final HedgeBook book;
  private final boolean fresh;
  private final List<HedgePosition> positions;
  private final Instant now;
  private final List<Object> added = new ArrayList<>();
  private final List<Object> removed = new ArrayList<>();
  private final List<OutboxMessage> facts = new ArrayList<>();
  private long effectiveStep;

  BookUnit(HedgeBook book, boolean fresh, List<HedgePosition> positions, Instant now) {
    this.book = book;
    this.fresh = fresh;
    this.positions = new ArrayList<>(positions);
    this.positions.sort(ORDER);
    this.now = now;
    this.effectiveStep = book.lastStep() + 1;
  }

  /** Makes {@code inputs} the step of this transaction: what happens now is seen by its rules. */
  public void advance(MarketInputs inputs) {
    book.advance(inputs, now);
    effectiveStep = inputs.step().step();
  }

  /** First step whose rules see what this transaction does. */
  public long effectiveStep() {
    return effectiveStep;
  }

  /** The locked row. */
  public HedgeBook book() {
    return book;
  }

  /** True at the first step of a run. */
  public boolean isFresh() {
    return fresh;
  }

  /** Wall time of this transaction, as recorded everywhere in it. */
  public Instant now() {
    return now;
  }

  /** What is held, by layer and contract. */
  public List<HedgeHolding> holdings() {
    return positions.stream().map(HedgePosition::holding).toList();
  }

  List<HedgePosition> positions() {
    return List.copyOf(positions);
  }

  /** Writes {@code entity} with this transaction. */
  public void add(Object entity) {
    added.add(entity);
  }

  /** Publishes {@code message} with this transaction. */
  public void publish(OutboxMessage message) {
    facts.add(message);
  }

  /** Writes a line of the audit with this transaction. */
  public void audit(AuditEntry entry) {
    added.add(AuditRow.of(book.key().runId(), book.key().bookId(), entry));
  }

  /** Subject of audit lines about the book itself. */
  public String subject() {
    return "book:" + book.key().bookId();
  }

  /**
   * Books {@code legs} at their prices under {@code inputs}; the book gets the next version.
   *
   * @param proposalId the proposal they come from, or null
   */
  public void fill(UUID proposalId, Cause cause, MarketInputs inputs, List<LegFill> legs) {
    if (legs.isEmpty()) {
      return;
    }
    for (LegFill leg : legs) {
      HedgePosition position = position(leg.layer(), leg.contract());
      if (leg.action() == Action.BUY) {
        position.buy(leg.quantity(), leg.pricePoints());
      } else {
        reduce(position, leg.quantity());
      }
      BigDecimal cash =
          Premiums.usd(leg.pricePoints(), Math.multiplyExact(-leg.action().sign(), leg.quantity()));
      record(
          proposalId,
          cause,
          inputs,
          leg.layer(),
          leg.action().name(),
          leg.contract(),
          leg.quantity(),
          leg.pricePoints(),
          cash);
    }
    positions.sort(ORDER);
    book.version++;
  }

  /** Settles what has expired; each line of the audit says at which level. */
  public void settleExpired(MarketInputs inputs) {
    boolean settled = false;
    for (HedgePosition position : List.copyOf(positions)) {
      var due =
          HedgeSettlement.at(
              position.holding(),
              inputs.step().marketTime(),
              inputs.step().signals().vix(),
              inputs.step().signals().spx());
      if (due.isPresent()) {
        settle(position, due.get(), inputs);
        settled = true;
      }
    }
    if (settled) {
      book.version++;
    }
  }

  private void settle(HedgePosition position, HedgeSettlement settlement, MarketInputs inputs) {
    int quantity = position.quantity;
    HedgeContract contract = position.contract();
    record(
        null,
        Cause.SETTLEMENT,
        inputs,
        position.hedgeLayer(),
        "SETTLE",
        contract,
        quantity,
        settlement.payoffPoints(),
        settlement.cashUsd());
    reduce(position, quantity);
    audit(
        new AuditEntry(
            now,
            inputs.step().marketTime(),
            "system",
            Set.of(),
            "SETTLED",
            subject(),
            null,
            null,
            quantity
                + " "
                + contract.text()
                + " paid "
                + settlement.cashUsd()
                + " USD; "
                + settlement.basis()));
  }

  private void record(
      UUID proposalId,
      Cause cause,
      MarketInputs inputs,
      HedgeLayer layer,
      String action,
      HedgeContract contract,
      int quantity,
      BigDecimal pricePoints,
      BigDecimal cashUsd) {
    HedgeFill fill = new HedgeFill();
    fill.proposalId = proposalId;
    fill.runId = book.key().runId();
    fill.bookId = book.key().bookId();
    fill.cause = cause.name();
    fill.layer = layer.name();
    fill.action = action;
    fill.quantity = quantity;
    fill.root = contract.option().root().name();
    fill.expiry = contract.expiry();
    fill.strike = contract.option().strike();
    fill.right = contract.option().right().name();
    fill.pricePoints = pricePoints;
    fill.cashUsd = cashUsd;
    fill.step = inputs.step().step();
    fill.snapshotId = inputs.step().snapshotId();
    fill.marketTime = inputs.step().marketTime();
    fill.quality = inputs.step().optionQuality();
    added.add(fill);
    book.cashUsd = book.cashUsd.add(cashUsd);
  }

  private HedgePosition position(HedgeLayer layer, HedgeContract contract) {
    return positions.stream()
        .filter(p -> p.is(layer, contract))
        .findFirst()
        .orElseGet(
            () -> {
              HedgePosition opened = HedgePosition.none(book.key(), layer, contract);
              positions.add(opened);
              added.add(opened);
              return opened;
            });
  }

  /** A row that goes away is left as it is: Hibernate would write quantity 0 before it deletes. */
  private void reduce(HedgePosition position, int by) {
    if (by != position.quantity) {
      position.reduce(by);
      return;
    }
    positions.remove(position);
    if (!added.remove(position)) {
      removed.add(position);
    }
  }

  List<Object> added() {
    return added;
  }

  List<Object> removed() {
    return removed;
  }

  List<OutboxMessage> facts() {
    return facts;
  }
}

package org.alvhdesk.hedge.book;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.audit.AuditEntry;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.HedgeBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.hedge.audit.AuditRow;
import org.alvhdesk.hedge.engine.HeldBook;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.execution.Execution;
import org.alvhdesk.strategy.execution.OrderLeg;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.HedgeSettlement;
import org.alvhdesk.strategy.ledger.CashEntry;
import org.alvhdesk.strategy.ledger.FeeSchedule;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * One locked book with its positions, and all that is done to it in one transaction: changed by
 * plain method calls, written by {@link Books#save}. Not thread-safe.
 */
public final class BookUnit {
  /** Why a leg was filled. */
  public enum Cause {
    OPENING_BOOK,
    /** A broker's file, at its prices: nothing was traded, so nothing is charged. */
    IMPORT,
    PROPOSAL,
    SETTLEMENT,
    /** At a broker, of no change that was released; a person took it into the book. */
    UNMATCHED
  }

  private static final Comparator<HedgePosition> ORDER =
      Comparator.comparing(HedgePosition::hedgeLayer).thenComparing(HedgePosition::contract);

  private final HedgeBook book;
  private final boolean fresh;
  private final List<HedgePosition> positions;
  private final List<HedgeFill> earlier;
  private final List<CondorLegFill> condorFills;
  private final FeeSchedule schedule;
  private final Instant now;
  private final List<Object> added = new ArrayList<>();
  private final List<Object> removed = new ArrayList<>();
  private final List<OutboxMessage> facts = new ArrayList<>();
  private final List<CashRow> cash = new ArrayList<>();
  private final List<HedgeFill> fills = new ArrayList<>();
  private Optional<CondorBookV1> condorsBefore = Optional.empty();
  private long effectiveStep;

  /**
   * @param earlier every fill stored before this transaction, in its order
   * @param condorFills the same of condor changes
   * @param schedule what trades cost beside their price
   */
  BookUnit(
      HedgeBook book,
      boolean fresh,
      List<HedgePosition> positions,
      List<HedgeFill> earlier,
      List<CondorLegFill> condorFills,
      FeeSchedule schedule,
      Instant now) {
    this.book = book;
    this.fresh = fresh;
    this.positions = new ArrayList<>(positions);
    this.positions.sort(ORDER);
    this.earlier = List.copyOf(earlier);
    this.condorFills = new ArrayList<>(condorFills);
    this.schedule = schedule;
    this.now = now;
    this.effectiveStep = book.lastStep() + 1;
  }

  /** Makes {@code inputs} the step of this transaction: what happens now is seen by its rules. */
  public void advance(MarketInputs inputs) {
    condorsBefore = fresh ? Optional.empty() : Optional.of(book.condors());
    book.advance(inputs, now);
    effectiveStep = inputs.step().step();
  }

  /** First step whose rules see what this transaction does. */
  public long effectiveStep() {
    return effectiveStep;
  }

  /** The condor book of the step before {@link #advance}; empty at the first step of a run. */
  public Optional<CondorBookV1> condorsBefore() {
    return condorsBefore;
  }

  /**
   * Session that something done in this transaction counts in: that of {@code step}, or the next
   * one when {@code step} closed its session before this transaction began.
   */
  public LocalDate valueDate(MarketStepV1 step) {
    return step.lastOfSession() && effectiveStep > step.step()
        ? TradingCalendar.nextBusinessDay(step.session())
        : step.session();
  }

  /** Books cash under {@code step}, for {@link #valueDate}. */
  public CashRow cash(CashRow.Booking booking, MarketStepV1 step) {
    return cash(booking, step, valueDate(step));
  }

  /** Books cash under {@code step}, for {@code valueDate}. */
  public CashRow cash(CashRow.Booking booking, MarketStepV1 step, LocalDate valueDate) {
    CashRow row = CashRow.of(book.key(), booking, valueDate, step.step(), step.marketTime(), now);
    cash.add(row);
    added.add(row);
    return row;
  }

  /** Cash booked in this transaction, in its order. */
  public List<CashRow> cash() {
    return List.copyOf(cash);
  }

  /** Every fill of the book in its order, those of this transaction last. */
  public List<HedgeFill> allFills() {
    List<HedgeFill> all = new ArrayList<>(earlier);
    all.addAll(fills);
    return all;
  }

  /** Every execution of a condor change in its order, those of this transaction last. */
  public List<CondorLegFill> condorFills() {
    return List.copyOf(condorFills);
  }

  /** Keeps {@code execution} of a condor change; no position of this book changes. */
  public void fillCondor(
      CondorLegFill.Place place, OrderLeg leg, Execution execution, Actor actor) {
    CondorLegFill fill = CondorLegFill.of(this, place, leg, execution, actor.name());
    condorFills.add(fill);
    added.add(fill);
  }

  /** Tells what is done now from what was done to this book before: it changes with every fill. */
  public List<?> occurrence() {
    return List.of(book.version(), condorFills.size());
  }

  /** Legs filled or settled in this transaction, in their order. */
  public List<HedgeFill> fills() {
    return List.copyOf(fills);
  }

  /** What trades of this book cost beside their price. */
  public FeeSchedule fees() {
    return schedule;
  }

  /** Id of the position that holds {@code contract} in {@code layer}, for the ledger. */
  public static String positionId(HedgeLayer layer, HedgeContract contract) {
    return layer + " " + contract.text();
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

  /** What the rules must know of this book in {@code session}. */
  public HeldBook held(LocalDate session) {
    List<HedgeFill> all = allFills();
    return new HeldBook(
        holdings(),
        HedgePast.premiums(all, session),
        HedgePast.of(all, session),
        book.lastSized(),
        book.breached());
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
   * @param cause of a paper fill at the far side of the quotes
   */
  public void fill(UUID proposalId, Cause cause, MarketInputs inputs, List<LegFill> legs) {
    fill(proposalId, cause, FillOrigin.FULL_SPREAD, inputs, legs);
  }

  /** As above, of another {@code origin}. */
  public void fill(
      UUID proposalId, Cause cause, FillOrigin origin, MarketInputs inputs, List<LegFill> legs) {
    if (legs.isEmpty()) {
      return;
    }
    // What a broker's statement says is held was filled nowhere here.
    Optional<FillOrigin> from = cause == Cause.IMPORT ? Optional.empty() : Optional.of(origin);
    for (LegFill leg : legs) {
      trade(new Reason(proposalId, cause, from), inputs, leg);
    }
    positions.sort(ORDER);
    book.version++;
  }

  /** Why a fill is booked; settlements have no origin. */
  private record Reason(UUID proposalId, Cause cause, Optional<FillOrigin> origin) {}

  /** A leg that takes back more than is held closes that first and opens the rest. */
  private void trade(Reason reason, MarketInputs inputs, LegFill leg) {
    HedgePosition position = position(leg.layer(), leg.contract(), inputs);
    int signed = Math.multiplyExact(leg.action().sign(), leg.quantity());
    if (reason.cause() == Cause.IMPORT) {
      position.provenance = HedgeBookV1.Position.IMPORTED;
    }
    if (position.isOpenedBy(signed)) {
      position.add(signed, leg.pricePoints());
      record(reason, inputs, leg, true, leg.premiumUsd().negate());
      return;
    }
    int closed = Math.min(leg.quantity(), Math.abs(position.quantity));
    LegFill closing = leg.of(closed);
    BigDecimal cash =
        leg.contract().paysPremium()
            ? closing.premiumUsd().negate()
            : position.gainUsd(-leg.action().sign() * closed, leg.pricePoints());
    close(position, leg.action().sign() * closed);
    record(reason, inputs, closing, false, cash);
    if (closed < leg.quantity()) {
      trade(reason, inputs, leg.of(leg.quantity() - closed));
    }
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
        new Reason(null, Cause.SETTLEMENT, Optional.empty()),
        inputs,
        position.hedgeLayer(),
        "SETTLE",
        contract,
        quantity,
        settlement.payoffPoints(),
        false,
        settlement.cashUsd());
    close(position, -quantity);
    audit(
        new AuditEntry(
            now,
            inputs.step().marketTime(),
            Actor.SYSTEM,
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
      Reason reason, MarketInputs inputs, LegFill leg, boolean opening, BigDecimal cashUsd) {
    record(
        reason,
        inputs,
        leg.layer(),
        leg.action().name(),
        leg.contract(),
        leg.quantity(),
        leg.pricePoints(),
        opening,
        cashUsd);
  }

  private void record(
      Reason reason,
      MarketInputs inputs,
      HedgeLayer layer,
      String action,
      HedgeContract contract,
      int quantity,
      BigDecimal pricePoints,
      boolean opening,
      BigDecimal cashUsd) {
    HedgeFill fill = new HedgeFill();
    Cause cause = reason.cause();
    fill.proposalId = reason.proposalId();
    fill.runId = book.key().runId();
    fill.bookId = book.key().bookId();
    fill.cause = cause.name();
    fill.layer = layer.name();
    fill.action = action;
    fill.quantity = quantity;
    fill.root = ContractColumns.root(contract);
    fill.expiry = ContractColumns.expiry(contract);
    fill.strike = ContractColumns.strike(contract);
    fill.right = ContractColumns.right(contract);
    fill.pricePoints = pricePoints;
    fill.cashUsd = cashUsd;
    fill.step = inputs.step().step();
    fill.snapshotId = inputs.step().snapshotId();
    fill.marketTime = inputs.step().marketTime();
    fill.quality =
        cause == Cause.IMPORT ? HedgeBookV1.Position.IMPORTED : inputs.qualityOf(contract);
    reason.origin().ifPresent(fill::from);
    fill.valueDate = valueDate(inputs.step());
    fill.opening = opening;
    FeeSchedule.Fees fees =
        cause == Cause.SETTLEMENT || cause == Cause.IMPORT
            ? FeeSchedule.FREE.of(contract, 0)
            : schedule.of(contract, quantity);
    fill.feesUsd = fees.totalUsd();
    fills.add(fill);
    added.add(fill);
    book.cashUsd = book.cashUsd.add(cashUsd);
    String what =
        (cause == Cause.IMPORT ? "imported: " : "")
            + action
            + " "
            + quantity
            + " "
            + contract.text();
    if (cashUsd.signum() != 0) {
      cash(
          new CashRow.Booking(
              cause == Cause.SETTLEMENT ? CashEntry.Kind.SETTLEMENT : CashEntry.Kind.TRADE,
              cashUsd,
              false,
              layer.name(),
              List.of(positionId(layer, contract)),
              what
                  + " at "
                  + Points.plain(pricePoints)
                  + (contract instanceof EtpShare ? " USD" : " points"),
              reason.origin().map(FillOrigin::actor).orElse("system")),
          inputs.step());
    }
    CashRow.fees(fees, what, layer.name(), positionId(layer, contract))
        .forEach(fee -> cash(fee, inputs.step()));
  }

  private HedgePosition position(HedgeLayer layer, HedgeContract contract, MarketInputs inputs) {
    return positions.stream()
        .filter(p -> p.is(layer, contract))
        .findFirst()
        .orElseGet(
            () -> {
              HedgePosition opened =
                  HedgePosition.none(book.key(), layer, contract, inputs.step().session());
              positions.add(opened);
              added.add(opened);
              return opened;
            });
  }

  /** A row that goes away is left as it is: Hibernate would write quantity 0 before it deletes. */
  private void close(HedgePosition position, int signed) {
    if (signed != -position.quantity) {
      position.close(signed);
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

  /** Lines of the audit that this transaction adds, in their order. */
  List<AuditRow> audited() {
    return added.stream().filter(AuditRow.class::isInstance).map(AuditRow.class::cast).toList();
  }

  List<Object> removed() {
    return removed;
  }

  List<OutboxMessage> facts() {
    return facts;
  }
}

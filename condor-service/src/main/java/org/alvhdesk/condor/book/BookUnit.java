package org.alvhdesk.condor.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alvhdesk.condor.audit.AuditLine;
import org.alvhdesk.condor.engine.MarketInputs;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorSettlement;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.ledger.SizingNav;
import org.alvhdesk.strategy.trace.Texts;

/**
 * One locked book with its open condors, and all that is done to it in one transaction: changed by
 * plain method calls, written by {@link CondorBooks#save}. Not thread-safe.
 */
public final class BookUnit {
  private final CondorBookRow book;
  private final boolean fresh;
  private final List<CondorRow> open;
  private final Instant now;
  private final List<Object> added = new ArrayList<>();
  private final List<AuditLine> lines = new ArrayList<>();
  private final List<OutboxMessage> facts = new ArrayList<>();

  BookUnit(CondorBookRow book, boolean fresh, List<CondorRow> open, Instant now) {
    this.book = book;
    this.fresh = fresh;
    this.open = new ArrayList<>(open);
    this.now = now;
  }

  /** The locked row. */
  public CondorBookRow book() {
    return book;
  }

  /** Wall time of this transaction. */
  public Instant now() {
    return now;
  }

  /** True at the first step of a run. */
  public boolean isFresh() {
    return fresh;
  }

  /** Condors held, oldest first. */
  public List<CondorPosition> positions() {
    return open.stream().map(CondorRow::toPosition).toList();
  }

  /** Makes {@code inputs} the last decided step, sized from {@code nav}. */
  public void advance(MarketInputs inputs, SizingNav nav) {
    book.advance(inputs, nav, now);
  }

  /** Writes {@code entity} with this transaction. */
  public void add(Object entity) {
    added.add(entity);
  }

  /** Publishes {@code message} with this transaction. */
  public void publish(OutboxMessage message) {
    facts.add(message);
  }

  /**
   * Writes a line of the audit with this transaction.
   *
   * @param detail one sentence for people, with units
   */
  public void audit(String action, MarketStepV1 step, String detail) {
    lines.add(new AuditLine(action, book.bookId, step, detail));
  }

  /** Settles what has expired; each line of the audit says at which level. */
  public void settleDue(MarketStepV1 step) {
    for (CondorRow condor : List.copyOf(open)) {
      Optional<CondorSettlement> due =
          CondorSettlement.at(condor.toPosition(), step.marketTime(), step.signals().spx());
      due.ifPresent(settlement -> settle(condor, settlement, step));
    }
  }

  private void settle(CondorRow condor, CondorSettlement settlement, MarketStepV1 step) {
    condor.settle(settlement, step.marketTime(), step.step());
    open.remove(condor);
    book.realisedUsd = book.realisedUsd.add(settlement.pnlUsd());
    book.version++;
    audit(
        "SETTLED",
        step,
        "settled "
            + condor.id
            + " at "
            + settlement.settlementLevel()
            + ", "
            + settlement.pnlUsd()
            + " USD; "
            + settlement.basis());
  }

  /** Opens the first condors of a run (ADR 0011), without approval, and says so. */
  public void openBook(List<CondorPosition> opening, MarketStepV1 step) {
    book.opened = true;
    book.version++;
    book.lastEntry = step.session();
    for (CondorPosition position : opening) {
      take(position, step, null);
      audit(
          "OPENING_BOOK",
          step,
          "opening book of the demo, without approval: sold "
              + position.quantity()
              + " "
              + position.condor()
              + " for "
              + position.creditPoints()
              + " points each");
    }
  }

  /**
   * Takes over what a broker's file brought, at its own credits; nothing was sold here.
   *
   * @param source which import, for the audit
   */
  public void importBook(List<CondorPosition> condors, MarketStepV1 step, String source) {
    book.opened = true;
    book.version++;
    for (CondorPosition position : condors) {
      CondorRow row = CondorRow.of(book.key(), position, step.step(), null);
      row.provenance = CondorBookV1.Condor.IMPORTED;
      open.add(row);
      added.add(row);
      audit(
          "OPENING_IMPORT",
          step,
          source
              + ": took over "
              + position.quantity()
              + " "
              + words(position.condor())
              + " for "
              + position.creditPoints()
              + " points each, layer "
              + position.layer());
    }
    if (condors.isEmpty()) {
      audit("OPENING_IMPORT", step, source + ": no condor in it");
    }
  }

  /** Such as {@code SPXW 2018-03-02 2610/2660/2860/2910}. */
  private static String words(IronCondor c) {
    return c.root()
        + " "
        + c.expiry()
        + " "
        + Texts.strike(c.longPut())
        + "/"
        + Texts.strike(c.shortPut())
        + "/"
        + Texts.strike(c.shortCall())
        + "/"
        + Texts.strike(c.longCall());
  }

  /** Ids of the condors that a broker's file brought. */
  public Set<String> imported() {
    return open.stream()
        .filter(row -> CondorBookV1.Condor.IMPORTED.equals(row.provenance))
        .map(row -> row.id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the position that {@code close} ends is held in exactly this quantity. */
  public boolean holds(CondorTrade close) {
    return held(close).filter(row -> row.quantity == close.quantity()).isPresent();
  }

  /**
   * Books {@code fills} of a proposal at their prices; the book gets the next version.
   *
   * @throws IllegalStateException when a position to close is not held
   */
  public List<CondorFillV1.Fill> fill(UUID proposalId, List<TradeFill> fills, MarketStepV1 step) {
    book.version++;
    List<CondorFillV1.Fill> done = new ArrayList<>();
    for (TradeFill fill : fills) {
      done.add(
          fill.trade().side() == CondorTrade.Side.CLOSE
              ? close(proposalId, fill, step)
              : open(proposalId, fill, step, done.size()));
    }
    return done;
  }

  private CondorFillV1.Fill close(UUID proposalId, TradeFill fill, MarketStepV1 step) {
    CondorTrade trade = fill.trade();
    CondorRow row =
        held(trade).orElseThrow(() -> new IllegalStateException("not held: " + trade.text()));
    BigDecimal realised = usd(row.creditPoints.subtract(fill.pricePoints()), trade.quantity());
    row.close(fill.pricePoints(), realised, step.marketTime(), step.step(), proposalId);
    open.remove(row);
    book.realisedUsd = book.realisedUsd.add(realised);
    return wire(fill, row.id, usd(fill.pricePoints().negate(), trade.quantity()), realised);
  }

  private CondorFillV1.Fill open(UUID proposalId, TradeFill fill, MarketStepV1 step, int index) {
    CondorTrade trade = fill.trade();
    // Versions count up, so no other fill of this run can give this id.
    String id = book.runId + "/" + trade.layer() + "/v" + book.version + "." + (index + 1);
    take(
        new CondorPosition(
            id,
            trade.layer(),
            trade.condor(),
            trade.quantity(),
            fill.pricePoints(),
            step.marketTime()),
        step,
        proposalId);
    book.lastEntry = step.session();
    return wire(fill, id, usd(fill.pricePoints(), trade.quantity()), null);
  }

  private void take(CondorPosition position, MarketStepV1 step, UUID openedBy) {
    CondorRow row = CondorRow.of(book.key(), position, step.step(), openedBy);
    open.add(row);
    added.add(row);
  }

  private Optional<CondorRow> held(CondorTrade close) {
    return open.stream().filter(row -> close.positionId().equals(Optional.of(row.id))).findFirst();
  }

  private static CondorFillV1.Fill wire(
      TradeFill fill, String positionId, BigDecimal cash, BigDecimal realised) {
    CondorTrade trade = fill.trade();
    IronCondor condor = trade.condor();
    return new CondorFillV1.Fill(
        trade.side().name(),
        trade.layer().name(),
        positionId,
        condor.root().name(),
        condor.expiry(),
        condor.longPut(),
        condor.shortPut(),
        condor.shortCall(),
        condor.longCall(),
        trade.quantity(),
        fill.pricePoints(),
        cash,
        realised);
  }

  private static BigDecimal usd(BigDecimal points, int quantity) {
    return points
        .multiply(BigDecimal.valueOf((long) OptionRoot.MULTIPLIER_USD * quantity))
        .setScale(2, RoundingMode.HALF_EVEN);
  }

  List<Object> added() {
    return added;
  }

  List<AuditLine> lines() {
    return lines;
  }

  List<OutboxMessage> facts() {
    return facts;
  }
}

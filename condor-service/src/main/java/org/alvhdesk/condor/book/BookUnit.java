package org.alvhdesk.condor.book;

import java.math.BigDecimal;
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
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorSettlement;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.execution.PaperMode;
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
              + words(position.condor())
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
  public List<CondorFillV1.Fill> fill(
      UUID proposalId, List<TradeFill> fills, PaperMode mode, MarketStepV1 step) {
    book.version++;
    Source source = new Source(proposalId, "PAPER_" + mode.name(), step);
    List<CondorFillV1.Fill> done = new ArrayList<>();
    for (TradeFill fill : fills) {
      CondorTrade trade = fill.trade();
      BigDecimal cash = FillLines.usd(fill.pricePoints(), trade.quantity());
      done.add(
          trade.side() == CondorTrade.Side.CLOSE
              ? close(source, trade, trade.quantity(), cash.negate())
              : open(source, trade, trade.quantity(), cash, done.size()));
    }
    return done;
  }

  /**
   * Books what a broker has filled of a proposal at the cash it moved; the book gets the next
   * version. More of a trade makes its position larger, less of a position to close leaves the rest
   * open.
   *
   * @return all that is filled of each of these trades by now
   * @throws IllegalStateException when what is bought back is not held
   * @throws IllegalArgumentException when nothing was received for what is sold
   */
  public List<CondorFillV1.Fill> fillByBroker(
      UUID proposalId, List<BrokerFill> fills, MarketStepV1 step) {
    book.version++;
    Source source = new Source(proposalId, CondorFillV1.BROKER, step);
    List<CondorFillV1.Fill> done = new ArrayList<>();
    for (BrokerFill fill : fills) {
      Optional<CondorRow> grown =
          fill.before().flatMap(before -> row(before.positionId())).filter(r -> fill.isOpen());
      CondorFillV1.Fill now =
          fill.isOpen()
              ? grown
                  .map(row -> grow(row, fill, step))
                  .orElseGet(
                      () -> open(source, fill.trade(), fill.condors(), fill.cashUsd(), done.size()))
              : close(source, fill.trade(), fill.condors(), fill.cashUsd());
      done.add(fill.before().map(before -> FillLines.sum(before, now)).orElse(now));
    }
    return done;
  }

  /** Why a condor is filled. */
  private record Source(UUID proposalId, String mode, MarketStepV1 step) {}

  /** Buys {@code condors} of what {@code trade} closes back. */
  private CondorFillV1.Fill close(
      Source source, CondorTrade trade, int condors, BigDecimal cashUsd) {
    CondorRow row =
        held(trade)
            .filter(r -> r.quantity >= condors)
            .orElseThrow(() -> new IllegalStateException("not held: " + trade.text()));
    // Both credits to the cent, so that cash is realised profit plus the credits of what is open.
    BigDecimal credit =
        FillLines.usd(row.creditPoints, row.quantity)
            .subtract(FillLines.usd(row.creditPoints, row.quantity - condors));
    BigDecimal realised = credit.add(cashUsd);
    CondorRow closed = row;
    if (condors < row.quantity) {
      closed = row.split(condors, row.id + "/v" + book.version);
      added.add(closed);
    } else {
      open.remove(row);
    }
    closed.close(
        new CondorRow.Closing(
            FillLines.points(cashUsd.negate(), condors),
            realised,
            source.step().marketTime(),
            source.step().step(),
            source.proposalId(),
            source.mode()));
    book.realisedUsd = book.realisedUsd.add(realised);
    return FillLines.of(trade, row.id, condors, cashUsd, realised);
  }

  /** More of what the same change has opened. */
  private CondorFillV1.Fill grow(CondorRow row, BrokerFill fill, MarketStepV1 step) {
    BigDecimal received = FillLines.usd(row.creditPoints, row.quantity).add(fill.cashUsd());
    if (received.signum() <= 0) {
      throw new IllegalArgumentException("nothing was received for " + fill.trade().text());
    }
    row.grow(fill.condors(), FillLines.points(received, row.quantity + fill.condors()));
    book.lastEntry = step.session();
    return FillLines.of(fill.trade(), row.id, fill.condors(), fill.cashUsd(), null);
  }

  private CondorFillV1.Fill open(
      Source source, CondorTrade trade, int condors, BigDecimal cashUsd, int index) {
    MarketStepV1 step = source.step();
    // Versions count up, so no other fill of this run can give this id.
    String id = book.runId + "/" + trade.layer() + "/v" + book.version + "." + (index + 1);
    take(
        new CondorPosition(
            id,
            trade.layer(),
            trade.condor(),
            condors,
            FillLines.points(cashUsd, condors),
            step.marketTime()),
        step,
        source.proposalId());
    open.getLast().openedMode = source.mode();
    book.lastEntry = step.session();
    return FillLines.of(trade, id, condors, cashUsd, null);
  }

  private void take(CondorPosition position, MarketStepV1 step, UUID openedBy) {
    CondorRow row = CondorRow.of(book.key(), position, step.step(), openedBy);
    open.add(row);
    added.add(row);
  }

  private Optional<CondorRow> held(CondorTrade close) {
    return close.positionId().flatMap(this::row);
  }

  private Optional<CondorRow> row(String id) {
    return open.stream().filter(row -> row.id.equals(id)).findFirst();
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

package org.alvhdesk.condor.book;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.condor.CondorConfig;
import org.alvhdesk.condor.CondorRuleSet;
import org.alvhdesk.condor.audit.Audit;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.StepDoneV1;
import org.alvhdesk.kit.outbox.Outbox;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.kit.step.CompleteStep;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorPricer;
import org.alvhdesk.strategy.condor.CondorSettlement;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.desk.CondorDecision;
import org.alvhdesk.strategy.condor.desk.CondorDesk;
import org.alvhdesk.strategy.condor.desk.CondorSituation;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.signal.HistorySignals;
import org.jboss.logging.Logger;

/**
 * What a step does to the condor book: settle what is due, open the book of a new run (ADR 0011),
 * value what is open, publish. All of it in the caller's transaction.
 */
@ApplicationScoped
public class BookKeeping {
  private static final Logger LOG = Logger.getLogger(BookKeeping.class);
  private static final String SERVICE = "condor-service";

  private final CondorBooks books;
  private final CondorRuleSet ruleSet;
  private final CondorConfig config;
  private final Audit audit;
  private final Outbox outbox;
  private final Clock clock;

  BookKeeping(
      CondorBooks books,
      CondorRuleSet ruleSet,
      CondorConfig config,
      Audit audit,
      Outbox outbox,
      Clock clock) {
    this.books = books;
    this.ruleSet = ruleSet;
    this.config = config;
    this.audit = audit;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Takes the book through {@code complete}; a step it has already taken changes nothing. */
  public Uni<Void> take(CompleteStep complete) {
    BookKey key = new BookKey(complete.step().runId(), config.bookId());
    return books
        .lockOrCreate(key)
        .chain(
            row ->
                complete.step().step() <= row.lastStep
                    ? Uni.createFrom().voidItem()
                    : takeNew(key, row, complete));
  }

  private Uni<Void> takeNew(BookKey key, CondorBookRow row, CompleteStep complete) {
    List<Slice> slices = new ArrayList<>(complete.of(OptionRoot.SPX));
    slices.addAll(complete.of(OptionRoot.SPXW));
    MarketStepV1 step = complete.step();
    return books
        .open(key)
        .chain(open -> settleDue(row, open, step))
        .chain(
            open ->
                row.opened ? Uni.createFrom().item(open) : openBook(key, row, open, step, slices))
        .chain(open -> publish(row, open, step, slices));
  }

  private Uni<List<CondorRow>> settleDue(
      CondorBookRow book, List<CondorRow> open, MarketStepV1 step) {
    List<CondorRow> stillOpen = new ArrayList<>();
    Uni<Void> audited = Uni.createFrom().voidItem();
    for (CondorRow condor : open) {
      Optional<CondorSettlement> due =
          CondorSettlement.at(condor.toPosition(), step.marketTime(), step.signals().spx());
      if (due.isEmpty()) {
        stillOpen.add(condor);
        continue;
      }
      CondorSettlement settlement = due.get();
      condor.settle(settlement, step.marketTime(), step.step());
      book.realisedUsd = book.realisedUsd.add(settlement.pnlUsd());
      book.version++;
      String detail =
          "settled "
              + condor.id
              + " at "
              + settlement.settlementLevel()
              + " points, "
              + settlement.pnlUsd()
              + " USD; "
              + settlement.basis();
      audited = audited.chain(() -> audit.engineDid("SETTLED", book.bookId, step, detail));
    }
    return audited.replaceWith(stillOpen);
  }

  private Uni<List<CondorRow>> openBook(
      BookKey key,
      CondorBookRow book,
      List<CondorRow> open,
      MarketStepV1 step,
      List<Slice> slices) {
    CondorDecision decision =
        CondorDesk.opening(ruleSet.rules(), situation(ruleSet.capital(), step, slices));
    if (decision.trades().isEmpty()) {
      LOG.infof(
          "step %d: the opening book waits: %s",
          step.step(), decision.layers().getFirst().reason());
      return Uni.createFrom().item(open);
    }
    CondorTrade trade = decision.trades().getFirst();
    String id = step.runId() + "/" + trade.layer() + "/" + step.step();
    CondorPosition position = trade.opened(id, step.marketTime());
    CondorRow row = CondorRow.of(key, position, step.step());
    book.opened = true;
    book.version++;
    return books
        .add(row)
        .chain(() -> audit.engineDid("OPENING_BOOK", book.bookId, step, opening(position)))
        .replaceWith(() -> plus(open, row));
  }

  /** The opening book asks no gate, so it needs no past. */
  private static CondorSituation situation(Capital capital, MarketStepV1 step, List<Slice> slices) {
    Quality quality = Quality.valueOf(step.optionQuality());
    return new CondorSituation(
        step.session(),
        step.marketTime(),
        step.signals().spx(),
        capital,
        List.of(),
        slices,
        HistorySignals.ofNothing(step.session(), quality),
        Optional.empty(),
        quality);
  }

  private static String opening(CondorPosition position) {
    return "opening book of the demo, without approval: sold "
        + position.quantity()
        + " "
        + position.condor()
        + " for "
        + position.creditPoints()
        + " points each";
  }

  private Uni<Void> publish(
      CondorBookRow row, List<CondorRow> open, MarketStepV1 step, List<Slice> slices) {
    List<CondorValuation> valuations =
        open.stream().map(condor -> value(condor.toPosition(), step, slices)).toList();
    CondorBookV1 view =
        BookView.of(row, step, ruleSet.rules().set(), ruleSet.capital(), valuations);
    row.lastStep = step.step();
    row.decidedAt = clock.instant();
    row.view = Json.write(view);
    return outbox
        .append(
            OutboxMessage.json(
                OutboxMessage.idOf(Topics.CONDOR_BOOK, step.runId(), step.step(), row.bookId),
                Topics.CONDOR_BOOK,
                row.bookId,
                view,
                step.marketTime()))
        .chain(
            () ->
                outbox.append(
                    OutboxMessage.json(
                        OutboxMessage.idOf(Topics.STEP_DONE, step.runId(), step.step(), SERVICE),
                        Topics.STEP_DONE,
                        SERVICE,
                        new StepDoneV1(step.runId(), step.step(), SERVICE),
                        step.marketTime())));
  }

  private static CondorValuation value(
      CondorPosition position, MarketStepV1 step, List<Slice> slices) {
    return slices.stream()
        .filter(s -> s.root() == position.condor().root())
        .filter(s -> s.expiry().equals(position.condor().expiry()))
        .findFirst()
        .map(slice -> CondorPricer.value(position, slice, step.session()))
        .orElseGet(() -> CondorPricer.withoutQuotes(position, step.session()));
  }

  private static List<CondorRow> plus(List<CondorRow> rows, CondorRow row) {
    List<CondorRow> all = new ArrayList<>(rows);
    all.add(row);
    return all;
  }
}

package org.alvhdesk.hedge.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.HeldBook;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorRisk;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.ledger.OpeningBook;
import org.alvhdesk.strategy.opening.PlacedBook;

/** Puts a broker's positions where the running rules have them. */
@ApplicationScoped
class Placing {
  /** Condors that a book without any is asked about: the hedge's layers are named all the same. */
  private static final int PROBE = 10;

  private final ActiveRules rules;
  private final HedgeEngine engine;

  Placing(ActiveRules rules, HedgeEngine engine) {
    this.rules = rules;
    this.engine = engine;
  }

  /**
   * The positions with their layers, as of the last decided step.
   *
   * @throws IllegalArgumentException when one has expired or no layer takes it
   */
  PlacedBook place(OpeningBook.Accepted book, MarketInputs inputs) {
    MarketStepV1 step = inputs.step();
    return PlacedBook.of(
        book,
        new PlacedBook.Places(
            rules.condor().plan(),
            rungs(book, inputs),
            step.session(),
            step.marketTime(),
            step.runId() + "/import/"));
  }

  /** Layers of the hedge rules and the days to expiry they would buy beside these condors. */
  private List<PlacedBook.Rung> rungs(OpeningBook.Accepted book, MarketInputs inputs) {
    return engine
        .assess(beside(book, inputs), HeldBook.NOTHING, Map.of())
        .decision()
        .layers()
        .stream()
        .filter(layer -> layer.contract().isPresent())
        .map(layer -> new PlacedBook.Rung(layer.layer(), layer.dte()))
        .toList();
  }

  private static MarketInputs beside(OpeningBook.Accepted book, MarketInputs inputs) {
    CondorBookV1 now = inputs.condors();
    MarketStepV1 step = inputs.step();
    List<CondorBookV1.Condor> condors =
        book.condors().isEmpty()
            ? List.of(probe(step))
            : book.condors().stream()
                .map(
                    c ->
                        wire(
                            new CondorPosition(
                                "line " + c.lines().getFirst(),
                                CondorLayer.BASE,
                                c.condor(),
                                c.quantity(),
                                c.gridCreditPoints(),
                                step.marketTime()),
                            step.session()))
                .toList();
    return new MarketInputs(
        step,
        new CondorBookV1(
            now.bookId(),
            now.version(),
            now.runId(),
            now.step(),
            now.marketTime(),
            now.snapshotId(),
            now.ruleSetId(),
            now.ruleSetVersion(),
            now.navUsd(),
            now.riskCapitalUsd(),
            now.realisedUsd(),
            now.quality(),
            condors,
            now.navBasis(),
            null,
            null),
        inputs.options());
  }

  private static CondorBookV1.Condor probe(MarketStepV1 step) {
    double spx = step.signals().spx();
    LocalDate expiry = step.session().plusDays(45);
    return wire(
        new CondorPosition(
            "probe",
            CondorLayer.BASE,
            new IronCondor(OptionRoot.SPXW, expiry, spx - 100, spx - 50, spx + 50, spx + 100),
            PROBE,
            BigDecimal.ONE,
            step.marketTime()),
        step.session());
  }

  /** A condor without quotes, as a book would hold it. */
  private static CondorBookV1.Condor wire(CondorPosition p, LocalDate session) {
    IronCondor c = p.condor();
    CondorRisk risk = CondorRisk.of(p);
    Instant settlement = c.root().settlementOf(c.expiry());
    return new CondorBookV1.Condor(
        p.id(),
        p.layer().name(),
        c.root().name(),
        c.expiry(),
        settlement,
        Expiries.daysTo(c.expiry(), session),
        p.quantity(),
        c.longPut(),
        c.shortPut(),
        c.shortCall(),
        c.longCall(),
        p.creditPoints(),
        p.openedAt(),
        null,
        null,
        risk.maxLossUsd(),
        risk.marginUsd(),
        risk.lowerBreakEven(),
        risk.upperBreakEven(),
        null,
        null,
        null,
        null,
        null,
        null,
        CondorBookV1.Condor.IMPORTED);
  }
}

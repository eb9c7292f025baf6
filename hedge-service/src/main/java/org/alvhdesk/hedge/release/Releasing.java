package org.alvhdesk.hedge.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.approval.Ruling.Overtaken;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.BookViews;
import org.alvhdesk.hedge.drift.DriftGuard;
import org.alvhdesk.hedge.drift.Judgement;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.execution.ExecutionMode;
import org.alvhdesk.hedge.proposal.Proposal;

/** Hands what is approved to execution, if it still holds then. */
@ApplicationScoped
public class Releasing {
  private final DriftGuard guard;
  private final HedgeEngine engine;
  private final ExecutionMode execution;

  Releasing(DriftGuard guard, HedgeEngine engine, ExecutionMode execution) {
    this.guard = guard;
    this.engine = engine;
    this.execution = execution;
  }

  /** Releases {@code proposal}, which is approved; empty unless it has gone stale instead. */
  public Optional<Overtaken> release(BookUnit unit, Proposal proposal) {
    Judgement judgement = guard.judge(unit, proposal);
    if (!judgement.holds()) {
      return Optional.of(guard.goStale(unit, proposal, judgement));
    }
    if (proposal.isDocument()) {
      Release.toActivation(unit, proposal);
      return Optional.empty();
    }
    if (proposal.isCondor()) {
      Release.ofCondors(unit, proposal, execution);
      return Optional.empty();
    }
    MarketInputs inputs = unit.book().inputs();
    Release.releaseAndFill(unit, proposal, inputs, judgement.working(), execution);
    if (proposal.state() == RequestState.FILLED) {
      BookViews.show(
          unit,
          inputs,
          engine.assess(inputs, unit.held(inputs.step().session()), Map.of()),
          List.of());
    }
    return Optional.empty();
  }
}

package org.alvhdesk.strategy.condor.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.ladder.TimeShift;
import org.alvhdesk.strategy.condor.search.Candidate;
import org.alvhdesk.strategy.condor.search.RunnerUp;
import org.alvhdesk.strategy.trace.RuleTrace;

/**
 * What the condor rules want now.
 *
 * @param layers every layer of the rule set, in order of entry
 * @param trades closes before opens; empty when the book is as the rules want it
 * @param selection the condor chosen for the layer that is entered, beside what was not chosen
 * @param shifts layers that the trades move along the expiries (6B), each with its greeks before
 *     and after
 * @param urgent true when a stop or a defence asks for the trades: they do not wait for the next
 *     session
 * @param trace every rule that was looked at, in order
 */
public record CondorDecision(
    List<LayerState> layers,
    List<CondorTrade> trades,
    Optional<Selection> selection,
    List<TimeShift> shifts,
    boolean urgent,
    List<RuleTrace> trace) {
  public CondorDecision {
    shifts = List.copyOf(shifts);
    layers = List.copyOf(layers);
    trades = List.copyOf(trades);
    trace = List.copyOf(trace);
  }

  /** A decision that moves no layer. */
  public CondorDecision(
      List<LayerState> layers,
      List<CondorTrade> trades,
      Optional<Selection> selection,
      boolean urgent,
      List<RuleTrace> trace) {
    this(layers, trades, selection, List.of(), urgent, trace);
  }

  /** Where a layer stands. */
  public enum State {
    /** Condors of it are held. */
    OPEN,
    /** It is to be entered now. */
    DUE,
    /** Its turn has not come, or nothing can be traded. */
    WAITING,
    /** Its turn has come and a gate holds it back. */
    BLOCKED
  }

  /**
   * One layer of the ladder.
   *
   * @param reason for people
   * @param positionIds what is held of it
   * @param weight share of risk capital, decimal
   * @param budgetUsd weight x risk capital, US dollars
   */
  public record LayerState(
      CondorLayer layer,
      State state,
      String reason,
      List<String> positionIds,
      BigDecimal weight,
      BigDecimal budgetUsd) {
    public LayerState {
      positionIds = List.copyOf(positionIds);
    }
  }

  /**
   * The choice among all listed condors of an expiry.
   *
   * @param runnersUp in order, with what each gives up
   * @param census which constraints left how many candidates, for people
   */
  public record Selection(
      CondorLayer layer, Candidate best, List<RunnerUp> runnersUp, String census) {
    public Selection {
      runnersUp = List.copyOf(runnersUp);
    }
  }
}

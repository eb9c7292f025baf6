package org.alvhdesk.condor.proposal;

import java.util.List;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.strategy.condor.CondorGreeks;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.desk.CondorDecision;
import org.alvhdesk.strategy.condor.ladder.TimeShift;

/** Layers that a decision moves along the expiries, as they are signed and shown (6B). */
final class ShiftViews {
  private ShiftViews() {}

  static List<CondorChange.Shift> of(CondorDecision decision) {
    return decision.shifts().stream()
        .flatMap(shift -> shift.sides().stream())
        .map(ShiftViews::shift)
        .toList();
  }

  private static CondorChange.Shift shift(TimeShift.Sides sides) {
    CondorValuation before = sides.before();
    CondorValuation after = sides.after();
    return new CondorChange.Shift(
        before.position().layer().name(),
        before.position().id(),
        before.position().condor().expiry(),
        after.position().condor().expiry(),
        sides.daysMoved(),
        sides.closeCostUsd(),
        sides.newCreditUsd(),
        sides.netUsd(),
        greeks(before),
        greeks(after));
  }

  private static CondorChange.Greeks greeks(CondorValuation v) {
    CondorGreeks g = v.greeks().orElseThrow();
    return new CondorChange.Greeks(
        g.deltaPerCondor(),
        g.gammaPerCondor(),
        g.vegaUsd(),
        g.thetaPerDayUsd(),
        v.risk().lowerBreakEven(),
        v.risk().upperBreakEven());
  }
}

package org.alvhdesk.strategy.condor.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.desk.CondorDecision.Selection;
import org.alvhdesk.strategy.condor.ladder.LadderStep;
import org.alvhdesk.strategy.condor.ladder.LayerPlan;
import org.alvhdesk.strategy.condor.ladder.ListedExpiry;

/**
 * The optimiser's answer for one listed expiry, whatever the ladder's turn is and without any gate:
 * for looking, not for trading.
 *
 * @param selection best and runners-up; empty when no condor passes the constraints
 * @param reason why there is none, for people; blank when there is one
 */
public record CondorCandidates(Optional<Selection> selection, String reason) {
  /** Expiries with SPX or SPXW quotes that have not settled, ascending. */
  public static List<LocalDate> expiries(CondorSituation situation) {
    return situation.slices().stream()
        .filter(s -> !s.root().isVix() && s.years() > 0)
        .map(s -> s.expiry())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Searches {@code expiry} as the layer does whose target is nearest (002-2, 002-3, 003-3), the
   * earlier layer at the same distance; SPXW before SPX.
   *
   * @throws IllegalArgumentException when {@code expiry} is not one of {@link #expiries}
   */
  public static CondorCandidates of(
      CondorRules rules, CondorSituation situation, LocalDate expiry) {
    List<ListedExpiry> listed =
        situation.slices().stream()
            .filter(s -> !s.root().isVix() && s.years() > 0 && s.expiry().equals(expiry))
            .map(s -> new ListedExpiry(s.root(), s.expiry()))
            .sorted(Comparator.comparing(ListedExpiry::root, Comparator.reverseOrder()))
            .toList();
    if (listed.isEmpty()) {
      throw new IllegalArgumentException(
          expiry + " is not listed; choose one of " + expiries(situation));
    }
    int dte = Expiries.daysTo(expiry, situation.session());
    LayerPlan layer =
        rules.plan().layers().stream()
            .min(Comparator.comparingInt(plan -> Math.abs(plan.targetDte() - dte)))
            .orElseThrow();
    CondorPick pick =
        CondorPick.of(
            rules.selection(),
            new LadderStep.Due(layer, listed, layer.budgetUsd(situation.capital()), List.of()),
            rules.selection().targetDelta().orElse(0),
            0,
            layer.wingFactor(),
            situation);
    return pick.found()
        .map(
            found ->
                new CondorCandidates(
                    Optional.of(
                        new Selection(
                            CondorLayer.valueOf(layer.name()),
                            found.result().best(),
                            found.result().runnersUp(),
                            found.result().census().verdict())),
                    ""))
        .orElseGet(
            () -> new CondorCandidates(Optional.empty(), String.join("; ", pick.refusals())));
  }
}

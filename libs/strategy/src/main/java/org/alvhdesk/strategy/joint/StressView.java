package org.alvhdesk.strategy.joint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.strategy.condor.desk.StressCap;

/**
 * What the stress cap of 000-5 needs beside the condors: the scenarios, and what the hedge held
 * gains in them.
 *
 * @param vix VIX now, points
 * @param scenarios those of the decision, for that VIX
 * @param hedgeUsd gain of the hedge by scenario, US dollars; empty when it is not counted
 * @param note what is counted of the hedge, for people
 * @param unknown hedge contracts that can lose more than they cost and are not quoted, for people
 */
public record StressView(
    double vix,
    ScenarioSet scenarios,
    Map<String, Double> hedgeUsd,
    String note,
    List<String> unknown)
    implements StressCap {
  /** Copies the collections. */
  public StressView {
    hedgeUsd = Map.copyOf(hedgeUsd);
    unknown = List.copyOf(unknown);
  }

  /**
   * Where nothing is known of the hedge: condors alone.
   *
   * @param vix VIX now, points
   */
  public static StressView condorsAlone(double vix, ScenarioSet scenarios) {
    return new StressView(
        vix,
        scenarios,
        Map.of(),
        "condors alone: the hedge is not known here and gains nothing",
        List.of());
  }

  /**
   * The hedge that {@code book} holds before any trade. A contract without quotes counts as nothing
   * when it was bought; a sold one makes the cap unknown.
   */
  public static StressView withHedge(JointBook book, ScenarioSet scenarios) {
    List<Repricer.HedgeLine> lines = JointScenarios.lines(book, book.before());
    Map<String, Double> gains = new HashMap<>();
    for (Scenario scenario : scenarios.scenarios(book)) {
      gains.put(scenario.name(), Repricer.hedgeGain(lines, scenario, book.vix()));
    }
    List<String> silent =
        book.before().stream()
            .filter(h -> Repricer.Leg.of(h.contract(), book).isEmpty())
            .map(h -> h.quantity() + " " + h.contract().text() + " without quotes")
            .toList();
    List<String> sold =
        book.before().stream()
            .filter(h -> h.quantity() < 0 && Repricer.Leg.of(h.contract(), book).isEmpty())
            .map(h -> h.quantity() + " " + h.contract().text() + " without quotes")
            .toList();
    String note =
        book.before().isEmpty()
            ? "condors alone: no hedge is held"
            : "condors with the hedge held"
                + (silent.isEmpty() ? "" : "; counted as nothing: " + String.join("; ", silent));
    return new StressView(book.vix(), scenarios, gains, note, sold);
  }

  @Override
  public Room room(Sale sale) {
    return StressRoom.of(this, sale);
  }

  List<Scenario> counted() {
    return scenarios.forVix(vix).stream()
        .filter(s -> StressLimit.counts(s.family(), s.name()))
        .toList();
  }

  double hedgeUsd(Scenario scenario) {
    return hedgeUsd.getOrDefault(scenario.name(), 0.0);
  }
}

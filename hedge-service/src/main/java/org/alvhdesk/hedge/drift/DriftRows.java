package org.alvhdesk.hedge.drift;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.alvhdesk.approval.drift.Approved;
import org.alvhdesk.approval.drift.Drift;
import org.alvhdesk.approval.drift.DriftBands;
import org.alvhdesk.approval.drift.Now;
import org.alvhdesk.contracts.rest.ChangeRisk;
import org.alvhdesk.contracts.rest.DriftView.Row;

/** Approved against now, as people read it; {@link Drift#judge} decides. */
final class DriftRows {
  private static final String NONE = "n/a";

  private DriftRows() {}

  static List<Row> of(Approved approved, Now now, DriftBands bands, ChangeRisk risk) {
    List<Row> rows = new ArrayList<>();
    OptionalDouble cost = now.outcome().costUsd();
    rows.add(
        new Row(
            "Cost (USD)",
            usd(approved.outcome().costUsd()),
            "at most " + usd(OptionalDouble.of(approved.worstCostUsd())),
            usd(cost),
            cost.isPresent() && cost.getAsDouble() <= approved.worstCostUsd()));
    OptionalDouble stress = approved.outcome().stressLossUsd();
    if (stress.isPresent()) {
      double most = stress.getAsDouble() * (1 + bands.stressLossShare());
      OptionalDouble is = now.outcome().stressLossUsd();
      rows.add(
          new Row(
              "Worst shock loss (USD)",
              usd(stress),
              "at most " + usd(OptionalDouble.of(most)),
              usd(is),
              is.isPresent() && is.getAsDouble() <= most * (1 + Drift.ROUNDING)));
    }
    OptionalDouble offset = approved.outcome().offsetShare();
    if (offset.isPresent()) {
      double least = offset.getAsDouble() - bands.offsetPoints();
      OptionalDouble is = now.outcome().offsetShare();
      rows.add(
          new Row(
              "Condor loss offset in " + risk.worstShockAfter() + " (%)",
              percent(offset),
              "at least " + percent(OptionalDouble.of(least)),
              percent(is),
              is.isPresent() && is.getAsDouble() >= least - Drift.ROUNDING));
    }
    rows.add(
        new Row(
            "Hard limits broken",
            "none",
            "none",
            now.limitBreaches().isEmpty() ? "none" : Integer.toString(now.limitBreaches().size()),
            now.limitBreaches().isEmpty()));
    rows.add(
        new Row(
            "Oldest quote (s)",
            NONE,
            "at most " + bands.quoteAge().toSeconds(),
            now.quoteAge().map(Duration::toSeconds).map(Object::toString).orElse(NONE),
            now.quoteAge().filter(age -> age.compareTo(bands.quoteAge()) <= 0).isPresent()));
    rows.add(
        same(
            "Book version",
            Long.toString(approved.bookVersion()),
            Long.toString(now.bookVersion())));
    rows.add(same("Rule set", approved.ruleSet(), now.ruleSet()));
    return List.copyOf(rows);
  }

  /** Something that may not move at all. */
  static Row same(String what, String approved, String now) {
    return new Row(what, approved, "the same", now, approved.equals(now));
  }

  private static String usd(OptionalDouble amount) {
    return amount.isPresent() ? String.format(Locale.ROOT, "%,.2f", amount.getAsDouble()) : NONE;
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? String.format(Locale.ROOT, "%.1f", 100 * share.getAsDouble()) : NONE;
  }
}

package org.alvhdesk.hedge.drift;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.approval.drift.Approved;
import org.alvhdesk.approval.drift.Drift;
import org.alvhdesk.approval.drift.DriftBands;
import org.alvhdesk.approval.drift.Now;
import org.alvhdesk.approval.drift.QuoteAge;
import org.alvhdesk.approval.drift.QuoteBounds;
import org.alvhdesk.contracts.rest.ChangeRisk;
import org.alvhdesk.contracts.rest.DriftView.Row;

/** Approved against now, as people read it; {@link Drift#judge} decides. */
final class DriftRows {
  private static final String NONE = "n/a";

  private DriftRows() {}

  /**
   * Every figure in its order.
   *
   * @param risk as it was shown; null when none was
   * @param book which one has the version
   */
  static List<Row> of(Approved approved, Now now, DriftBands bands, ChangeRisk risk, String book) {
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
    rows.addAll(quotes(now.quoteAge(), bands.quotes()));
    rows.add(
        same(
            book + " version",
            Long.toString(approved.bookVersion()),
            Long.toString(now.bookVersion())));
    rows.add(same("Rule set", approved.ruleSet(), now.ruleSet()));
    return List.copyOf(rows);
  }

  /**
   * Prompt and delayed quotes apart, each with what it may be; delayed ones only where there are.
   */
  private static List<Row> quotes(Optional<QuoteAge> age, QuoteBounds bounds) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            "Oldest quote (s)",
            NONE,
            "at most " + bounds.prompt().toSeconds(),
            age.map(some -> seconds(some.prompt())).orElse(NONE),
            age.filter(some -> some.prompt().compareTo(bounds.prompt()) <= 0).isPresent()));
    age.flatMap(QuoteAge::delayed)
        .ifPresent(
            late ->
                rows.add(
                    new Row(
                        bounds
                            .delayed()
                            .map(
                                some ->
                                    "Oldest quote, delayed "
                                        + some.delay().toMinutes()
                                        + " min by the provider (s)")
                            .orElse("Oldest delayed quote, which the policy does not accept (s)"),
                        NONE,
                        "at most " + seconds(bounds.mostDelayed()),
                        seconds(late),
                        late.compareTo(bounds.mostDelayed()) <= 0)));
    return rows;
  }

  private static String seconds(Duration age) {
    return Long.toString(age.toSeconds());
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

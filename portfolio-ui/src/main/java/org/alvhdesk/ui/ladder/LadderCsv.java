package org.alvhdesk.ui.ladder;

import java.util.function.Function;
import org.alvhdesk.contracts.event.CondorBookV1.Condor;
import org.alvhdesk.contracts.rest.LadderView;
import org.alvhdesk.ui.csv.Csv;

/** The ladder as CSV: one line per condor held, one for a layer without any. */
final class LadderCsv {
  private LadderCsv() {}

  static String of(LadderView view) {
    Csv out =
        new Csv(
            "layer",
            "state",
            "reason",
            "weight_decimal",
            "budget_usd",
            "layer_used_usd",
            "position",
            "root",
            "expiry",
            "dte_calendar_days",
            "quantity",
            "strikes_points",
            "credit_points",
            "mark_points",
            "pnl_usd",
            "max_loss_usd",
            "as_of_utc",
            "quality");
    for (LadderView.Layer layer : view.layers()) {
      if (layer.positions().isEmpty()) {
        line(out, view, layer, null);
      }
      layer.positions().forEach(condor -> line(out, view, layer, condor));
    }
    return out.text();
  }

  private static void line(Csv out, LadderView view, LadderView.Layer layer, Condor condor) {
    out.line(
        layer.layer().layer(),
        layer.layer().state(),
        layer.layer().reason(),
        layer.layer().weight(),
        layer.layer().budgetUsd(),
        layer.usedUsd(),
        of(condor, Condor::id),
        of(condor, Condor::root),
        of(condor, Condor::expiry),
        of(condor, Condor::dte),
        of(condor, c -> -c.quantity()),
        of(
            condor,
            c -> c.longPut() + "/" + c.shortPut() + "/" + c.shortCall() + "/" + c.longCall()),
        of(condor, Condor::creditPoints),
        of(condor, Condor::markPoints),
        of(condor, Condor::pnlUsd),
        of(condor, Condor::maxLossUsd),
        view.asOf(),
        view.quality());
  }

  private static <T> T of(Condor condor, Function<Condor, T> figure) {
    return condor == null ? null : figure.apply(condor);
  }
}

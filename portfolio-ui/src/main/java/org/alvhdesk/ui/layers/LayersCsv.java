package org.alvhdesk.ui.layers;

import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.ui.csv.Csv;

/** Target against held of every hedge layer as CSV. */
final class LayersCsv {
  private LayersCsv() {}

  static String of(HedgeBookView view) {
    Csv out =
        new Csv(
            "layer",
            "wanted_expiry",
            "wanted_strike_points",
            "dte_calendar_days",
            "target_contracts",
            "held_contracts",
            "residual_contracts",
            "reason",
            "as_of_utc",
            "quality");
    for (ProposalView.Layer layer : view.layers()) {
      out.line(
          layer.layer(),
          layer.expiry(),
          layer.expiry() == null ? null : layer.strike(),
          layer.expiry() == null ? null : layer.dte(),
          layer.target(),
          layer.held(),
          layer.residual(),
          layer.reason(),
          view.book().marketTime(),
          view.book().quality());
    }
    return out.text();
  }
}

package org.alvhdesk.ui.emergency;

import java.util.List;
import org.alvhdesk.contracts.rest.EmergencyView;
import org.alvhdesk.ui.csv.Csv;

/** The review queue as CSV, one line an emergency. */
final class EmergencyCsv {
  private EmergencyCsv() {}

  static String of(List<EmergencyView> emergencies) {
    Csv out =
        new Csv(
            "proposal",
            "headline",
            "broken_by",
            "opened_at_utc",
            "market_time_utc",
            "reason",
            "worst_shock_loss_before_usd",
            "worst_shock_loss_after_usd",
            "open",
            "missing",
            "signed_by");
    for (EmergencyView e : emergencies) {
      out.line(
          e.proposalId(),
          e.headline(),
          e.brokenBy(),
          e.openedAt(),
          e.marketTime(),
          e.reason(),
          e.stressBeforeUsd(),
          e.stressAfterUsd(),
          e.open(),
          String.join("; ", e.missing()),
          String.join(
              "; ", e.signatures().stream().map(EmergencyView.Signature::reviewer).toList()));
    }
    return out.text();
  }
}

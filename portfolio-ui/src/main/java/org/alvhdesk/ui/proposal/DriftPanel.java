package org.alvhdesk.ui.proposal;

import java.util.List;
import org.alvhdesk.contracts.rest.DriftView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.format.Fmt;

/**
 * Whether what is shown still holds on the latest quotes.
 *
 * @param verdict {@code holds}, {@code stale}, {@code waits} for the next step or {@code unknown}
 * @param asOf market time of the quotes it was judged on
 */
record DriftPanel(String verdict, String tone, String text, List<DriftView.Row> rows, String asOf) {

  /** Null once nothing is judged any more. */
  static DriftPanel of(Answer<DriftView> answer) {
    if (answer.value().isEmpty()) {
      return new DriftPanel(
          "unknown",
          "bad",
          "Whether it still holds is not known: " + answer.problem(),
          List.of(),
          "");
    }
    DriftView drift = answer.value().get();
    if (drift.holds() == null) {
      return null;
    }
    if (Boolean.TRUE.equals(drift.waits())) {
      return new DriftPanel(
          "waits", "wait", drift.text(), drift.rows(), Fmt.marketTime(drift.marketTime()));
    }
    return new DriftPanel(
        drift.holds() ? "holds" : "stale",
        drift.holds() ? "good" : "bad",
        drift.text(),
        drift.rows(),
        Fmt.marketTime(drift.marketTime()));
  }
}

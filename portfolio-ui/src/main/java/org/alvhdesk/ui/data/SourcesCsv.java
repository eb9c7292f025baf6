package org.alvhdesk.ui.data;

import java.util.List;
import org.alvhdesk.contracts.rest.SourceView;
import org.alvhdesk.ui.csv.Csv;

/** Providers with their state as CSV. */
final class SourcesCsv {
  private SourcesCsv() {}

  static String sources(List<SourceView> sources) {
    Csv out =
        new Csv(
            "id",
            "quality",
            "state",
            "address",
            "last_good_utc",
            "last_tried_utc",
            "next_allowed_utc",
            "age_seconds",
            "good_answers",
            "last_error",
            "missing",
            "terms");
    for (SourceView s : sources) {
      SourceView.Provider p = s.provider();
      if (p != null) {
        out.line(
            s.id(),
            s.optionQuality(),
            p.breaker(),
            p.address(),
            p.lastGood(),
            p.lastTried(),
            p.nextAllowed(),
            p.ageSeconds(),
            p.received(),
            p.lastError(),
            p.missing(),
            p.terms());
      }
    }
    return out.text();
  }
}

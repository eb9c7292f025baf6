package org.alvhdesk.ui.signals;

import org.alvhdesk.contracts.rest.IndicatorView;
import org.alvhdesk.contracts.rest.SignalsView;
import org.alvhdesk.ui.csv.Csv;

/** Every signal as CSV; a yes-or-no is yes, no or an empty cell. */
final class SignalsCsv {
  private SignalsCsv() {}

  static String of(SignalsView view) {
    Csv out = new Csv("group", "signal", "value", "answer", "unit", "as_of_utc", "quality", "why");
    for (IndicatorView i : view.indicators()) {
      out.line(
          i.group(),
          i.name(),
          i.value(),
          i.yes() == null ? null : i.yes() ? "yes" : "no",
          i.unit(),
          i.asOf(),
          i.quality(),
          i.detail());
    }
    return out.text();
  }
}

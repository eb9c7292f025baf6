package org.alvhdesk.ui.fills;

import java.util.List;
import org.alvhdesk.contracts.rest.OrphanAlarmView;
import org.alvhdesk.ui.client.Answer;

/** Orphan-leg alarms across a page. */
public final class Alarms {
  private Alarms() {}

  /** A sentence for each that stands; a service that does not answer has its own banner. */
  public static List<String> texts(Answer<List<OrphanAlarmView>> alarms) {
    return alarms.value().orElse(List.of()).stream().map(OrphanAlarmView::text).toList();
  }
}

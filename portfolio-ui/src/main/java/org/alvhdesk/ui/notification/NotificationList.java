package org.alvhdesk.ui.notification;

import java.util.List;
import org.alvhdesk.contracts.rest.NotificationView;
import org.alvhdesk.contracts.rest.NotificationsView;
import org.alvhdesk.ui.csv.Csv;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.frame.FormKey;

/**
 * Notifications as the page shows them.
 *
 * @param upTo id of the newest, which a press of the button notes as read
 * @param key sent along, so that a button pressed twice counts once
 * @param next goes into {@code before} for older ones, or empty
 */
record NotificationList(long unread, List<Row> rows, long upTo, String key, String next) {
  /** One of them; tone of its badge is bad, wait or off. */
  record Row(String kind, String tone, String text, String proposalId, String at, boolean read) {}

  static NotificationList of(NotificationsView view) {
    return new NotificationList(
        view.unread(),
        view.items().stream().map(NotificationList::row).toList(),
        view.items().isEmpty() ? 0 : view.items().getFirst().id(),
        FormKey.fresh(),
        view.next() == null ? "" : view.next());
  }

  private static Row row(NotificationView n) {
    return new Row(
        Fmt.words(n.kind()),
        switch (n.kind()) {
          case "ALARM", "EMERGENCY" -> "bad";
          case "APPROVAL_WANTED", "ESCALATION" -> "wait";
          default -> "off";
        },
        n.text(),
        n.proposalId() == null ? "" : n.proposalId(),
        Fmt.wallTime(n.at()),
        n.read());
  }

  static String csv(NotificationsView view) {
    Csv out = new Csv("id", "at_utc", "kind", "text", "proposal", "read");
    view.items()
        .forEach(n -> out.line(n.id(), n.at(), n.kind(), n.text(), n.proposalId(), n.read()));
    return out.text();
  }
}

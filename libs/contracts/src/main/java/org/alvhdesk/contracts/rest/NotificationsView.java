package org.alvhdesk.contracts.rest;

import java.util.List;

/**
 * {@code GET /api/v1/notifications}: what the caller was told, newest first.
 *
 * @param unread how many the caller has not read, on all pages
 * @param next goes into {@code before} for the page after; null at the end
 */
public record NotificationsView(long unread, List<NotificationView> items, String next) {
  public NotificationsView {
    items = List.copyOf(items);
  }
}

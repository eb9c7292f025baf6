package org.alvhdesk.ui.audit;

import org.alvhdesk.contracts.rest.AuditView;
import org.alvhdesk.ui.format.Fmt;

/**
 * Who a line is about.
 *
 * @param login how the person had logged in; empty when no person acted
 */
record Who(String actor, String roles, String login) {
  static Who of(AuditView line) {
    return new Who(line.actor(), String.join(", ", line.roles()), login(line));
  }

  private static String login(AuditView line) {
    if (line.acr() == null) {
      return "";
    }
    String level = line.acr().isEmpty() ? "level unknown" : "level " + line.acr();
    String at = line.authTime() == null ? "" : ", " + Fmt.wallTime(line.authTime());
    return level + at + (line.from() == null ? "" : ", from " + line.from());
  }
}

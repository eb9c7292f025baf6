package org.alvhdesk.ui.delegation;

import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.rest.DelegationView;
import org.alvhdesk.contracts.rest.MembersView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.security.Roles;

/**
 * Delegations, and the form to give one.
 *
 * @param problem why there is no list; empty when there is one
 * @param ownRoles what the person can lend; empty for one who approves nothing
 * @param recipients user names; empty when people are not known: then one is typed
 * @param key sent along, so that a button pressed twice counts once
 */
record DelegationsView(
    List<Row> rows, String problem, List<String> ownRoles, List<String> recipients, String key) {
  private static final List<String> APPROVING = List.of(Roles.TRADER, Roles.RISK, Roles.PM);

  /** One delegation. */
  record Row(
      String id,
      String role,
      String from,
      String to,
      String start,
      String end,
      String reason,
      String state,
      String tone,
      boolean mayEnd) {}

  static DelegationsView of(
      Answer<List<DelegationView>> answer,
      Optional<MembersView> members,
      String me,
      List<String> roles,
      String key) {
    return new DelegationsView(
        answer.value().orElse(List.of()).stream().map(DelegationsView::row).toList(),
        answer.problem(),
        roles.stream().filter(APPROVING::contains).toList(),
        members.map(MembersView::items).orElse(List.of()).stream()
            .filter(row -> !row.username().equals(me))
            .filter(row -> row.roles().stream().anyMatch(APPROVING::contains))
            .map(MembersView.Row::username)
            .toList(),
        key);
  }

  private static Row row(DelegationView d) {
    return new Row(
        d.id(),
        d.role(),
        d.from(),
        d.to(),
        Fmt.wallTime(d.start()),
        Fmt.wallTime(d.revokedAt() == null ? d.end() : d.revokedAt()),
        d.reason(),
        switch (d.state()) {
          case "PLANNED" -> "to come";
          case "ACTIVE" -> "in force";
          case "REVOKED" -> "ended early";
          default -> "over";
        },
        switch (d.state()) {
          case "ACTIVE" -> "good";
          case "PLANNED" -> "wait";
          default -> "";
        },
        d.mayRevoke());
  }
}

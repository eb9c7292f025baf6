package org.alvhdesk.ui.members;

import java.util.List;
import org.alvhdesk.contracts.rest.MembersView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.security.Roles;

/**
 * The table of people and roles.
 *
 * @param people null when they are not known
 * @param asOf when Keycloak said so, in words; empty when it did not
 * @param problem why they are not known; empty when they are
 */
record MembersPageView(List<Person> people, String asOf, String problem) {
  /** Columns of the table, from the least to the most. */
  static final List<String> ROLES =
      List.of(Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN);

  /**
   * One line.
   *
   * @param holds one for each of {@link #ROLES}
   * @param me whether this is who looks
   */
  record Person(String username, String name, List<Cell> holds, boolean hasOtp, boolean me) {}

  /** Whether the person has the role. */
  record Cell(String role, boolean held) {}

  static MembersPageView of(Answer<MembersView> answer, String me) {
    return switch (answer) {
      case Answer.Ok<MembersView>(MembersView view) ->
          new MembersPageView(
              view.items().stream().map(row -> person(row, me)).toList(),
              Fmt.wallTime(view.asOf()),
              "");
      // It says itself since when and why.
      case Answer.Refused<MembersView> refused -> new MembersPageView(null, "", refused.detail());
      default -> new MembersPageView(null, "", answer.problem());
    };
  }

  private static Person person(MembersView.Row row, String me) {
    return new Person(
        row.username(),
        row.name(),
        ROLES.stream().map(role -> new Cell(role, row.roles().contains(role))).toList(),
        row.hasOtp(),
        row.username().equals(me));
  }

  /** Headings of the columns. */
  public List<String> roles() {
    return ROLES;
  }
}

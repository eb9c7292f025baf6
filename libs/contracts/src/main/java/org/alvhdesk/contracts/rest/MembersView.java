package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.util.List;

/**
 * Answer of {@code GET /api/v1/members}: everybody who belongs to the desk. When that is not known
 * there is no list but a problem document that says since when.
 *
 * @param items in the order of the user names
 * @param asOf wall time at which the directory said so, at most half a minute ago
 */
public record MembersView(List<Row> items, Instant asOf) {
  public MembersView {
    items = List.copyOf(items);
  }

  /**
   * One person.
   *
   * @param subject the account's id
   * @param username what the person logs in with
   * @param name as people call the person
   * @param roles desk roles held now, sorted
   * @param hasOtp whether the account has a second factor set up
   */
  public record Row(
      String subject, String username, String name, List<String> roles, boolean hasOtp) {
    public Row {
      roles = List.copyOf(roles);
    }
  }
}

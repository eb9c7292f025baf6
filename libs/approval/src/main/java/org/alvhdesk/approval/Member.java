package org.alvhdesk.approval;

import java.util.Objects;
import java.util.Set;

/**
 * Somebody who belongs to the desk, as the directory says now. A decision takes the roles of the
 * request's own token, and is refused when one of them is not held any more.
 *
 * @param subject the account's id, which stays when it is renamed; not blank
 * @param username what the person logs in with; not blank
 * @param name as people call the person; the user name when the directory has none
 * @param roles desk roles held now, directly, through a group or through another role
 */
public record Member(String subject, String username, String name, Set<String> roles) {
  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if subject or user name is blank
   */
  public Member {
    if (subject == null || subject.isBlank() || username == null || username.isBlank()) {
      throw new IllegalArgumentException("a member needs a subject and a user name");
    }
    name = Objects.requireNonNullElse(name, "").isBlank() ? username : name.strip();
    roles = Set.copyOf(roles);
  }
}

package org.alvhdesk.approval;

import java.util.Set;

/**
 * The person who acts, with the roles of this very request's token.
 *
 * @param name user name, not blank
 * @param roles realm roles held now
 */
public record Actor(String name, Set<String> roles) {
  public Actor {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("an actor needs a name");
    }
    roles = Set.copyOf(roles);
  }

  /** Whether the person holds one of {@code wanted}. */
  public boolean holdsAny(Set<String> wanted) {
    return roles.stream().anyMatch(wanted::contains);
  }
}

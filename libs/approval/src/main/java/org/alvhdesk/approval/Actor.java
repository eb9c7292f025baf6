package org.alvhdesk.approval;

import java.util.Optional;
import java.util.Set;

/**
 * The person who acts, with the roles and the login of this very request's token.
 *
 * @param name user name, not blank
 * @param roles realm roles held now
 * @param signIn empty when no person acts
 */
public record Actor(String name, Set<String> roles, Optional<SignIn> signIn) {
  /** Who acts when no person does. */
  public static final Actor SYSTEM = new Actor("system", Set.of());

  public Actor {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("an actor needs a name");
    }
    roles = Set.copyOf(roles);
  }

  /** Somebody of whose login nothing is known. */
  public Actor(String name, Set<String> roles) {
    this(name, roles, Optional.empty());
  }

  /** Whether the person holds one of {@code wanted}. */
  public boolean holdsAny(Set<String> wanted) {
    return roles.stream().anyMatch(wanted::contains);
  }
}

package org.alvhdesk.hedge;

import io.quarkus.security.identity.SecurityIdentity;
import org.alvhdesk.approval.Actor;

/** Who calls, from this request's own token. */
public final class Callers {
  private Callers() {}

  /** The person behind {@code identity}; the resource has already asked for a token. */
  public static Actor of(SecurityIdentity identity) {
    return new Actor(identity.getPrincipal().getName(), identity.getRoles());
  }
}

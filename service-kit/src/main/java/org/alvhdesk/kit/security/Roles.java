package org.alvhdesk.kit.security;

import java.util.Set;

/** Realm roles (docs/architecture.md section 4), for {@code @RolesAllowed}. */
public final class Roles {
  public static final String VIEWER = "viewer";
  public static final String TRADER = "trader";
  public static final String RISK = "risk";
  public static final String PM = "pm";
  public static final String ADMIN = "admin";

  /** All of them. */
  public static final Set<String> OF_THE_DESK = Set.of(VIEWER, TRADER, RISK, PM, ADMIN);

  private Roles() {}
}

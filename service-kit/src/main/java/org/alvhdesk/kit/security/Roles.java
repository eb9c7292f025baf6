package org.alvhdesk.kit.security;

/** Realm roles (docs/architecture.md section 4), for {@code @RolesAllowed}. */
public final class Roles {
  public static final String VIEWER = "viewer";
  public static final String TRADER = "trader";
  public static final String RISK = "risk";
  public static final String PM = "pm";
  public static final String ADMIN = "admin";

  private Roles() {}
}

package org.alvhdesk.ui.security;

/** Realm roles of the desk. */
public final class Roles {
  public static final String VIEWER = "viewer";
  public static final String TRADER = "trader";
  public static final String RISK = "risk";
  public static final String PM = "pm";
  public static final String ADMIN = "admin";

  private Roles() {}
}

package org.alvhdesk.strategy;

/** Identity of this decision engine; stored with everything it decides. */
public final class Engine {
  /**
   * Version of the decision code. Same version and same inputs give the same bytes; raise it in the
   * commit that changes any number or word a decision can contain.
   */
  public static final String VERSION = "alvh-strategy/4";

  private Engine() {}
}

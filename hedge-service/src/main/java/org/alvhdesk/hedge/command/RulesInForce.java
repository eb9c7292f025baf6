package org.alvhdesk.hedge.command;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** By what commands are decided, as the database says it now. */
public interface RulesInForce {
  /**
   * Why nothing may be decided.
   *
   * @param problem type of the problem that says so
   * @param text what is wrong and what to do
   */
  record Unusable(String problem, String text) {}

  /** Decides by what the caller's session sees; why nothing may be decided by it, or empty. */
  Uni<Optional<Unusable>> unusable();
}

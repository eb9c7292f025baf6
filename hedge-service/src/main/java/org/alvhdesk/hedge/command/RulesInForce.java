package org.alvhdesk.hedge.command;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** By what commands are decided, as the database says it now. */
public interface RulesInForce {
  /** Decides by what the caller's session sees; why nothing may be decided by it, or empty. */
  Uni<Optional<String>> tampered();
}

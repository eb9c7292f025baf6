package org.alvhdesk.approval.proof;

import java.util.Optional;
import java.util.function.Function;
import org.alvhdesk.approval.Required;
import org.alvhdesk.approval.policy.ChangeFigures;

/** What is known of the approval policy that a content names. */
public sealed interface NamedPolicy {
  /**
   * Its rules are known.
   *
   * @param required what a change with these figures needs; empty when nobody may approve it
   * @param origin where the rules come from, in words
   */
  record Known(Function<ChangeFigures, Optional<Required>> required, String origin)
      implements NamedPolicy {}

  /**
   * Nobody can tell what it asks for.
   *
   * @param why in words
   */
  record Unknown(String why) implements NamedPolicy {}
}

package org.alvhdesk.approval.policy;

import java.util.Set;
import org.alvhdesk.approval.Deciding;
import org.alvhdesk.approval.emergency.BreakGlass;

/**
 * Who may have a hand in a change before anybody approves it. Whoever had one cannot approve it, so
 * a role that approves alone must not be needed for it as well.
 *
 * @param submitters roles whose holders may ask for approval
 * @param editors roles whose holders may draft one, or make another revision of it
 */
public record Hands(Set<String> submitters, Set<String> editors) {
  /**
   * @throws IllegalArgumentException when nobody could ask for approval
   */
  public Hands {
    submitters = Set.copyOf(submitters);
    editors = Set.copyOf(editors);
    if (submitters.isEmpty() || editors.isEmpty()) {
      throw new IllegalArgumentException("a kind needs roles that may draft and submit it");
    }
  }

  /** The same {@code roles} draft, edit and submit. */
  public static Hands of(Set<String> roles) {
    return new Hands(roles, roles);
  }

  /** What held for {@code kind} before policies said it (schema 1 and 2). */
  public static Hands beforePoliciesSaid(String kind) {
    if (Deciding.DOCUMENT_KINDS.contains(kind)) {
      return of(Set.of("pm", "risk", "trader"));
    }
    return kind.equals(PolicyDocument.EMERGENCY)
        ? of(BreakGlass.ROLES)
        : new Hands(Set.of("trader"), Set.of("trader", "pm"));
  }
}

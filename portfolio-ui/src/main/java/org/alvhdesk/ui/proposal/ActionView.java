package org.alvhdesk.ui.proposal;

import java.util.List;
import org.alvhdesk.contracts.rest.ProposalView;

/**
 * One thing a person might do.
 *
 * @param allowed whether its button works
 * @param why why not, for people; empty when allowed
 * @param hint what is still missing after it, when allowed
 * @param error what the owner said when it was tried just now, or empty
 */
record ActionView(String name, boolean allowed, String why, String hint, String error) {

  /** Action {@code name} from the owner's list; not listed means not allowed. */
  static ActionView of(String name, List<ProposalView.Act> acts, Attempt attempt) {
    String error = attempt != null && attempt.action().equals(name) ? attempt.error() : "";
    return acts.stream()
        .filter(a -> a.action().equalsIgnoreCase(name))
        .findFirst()
        .map(
            a -> {
              String text = a.why() == null ? "" : a.why();
              return new ActionView(
                  name, a.allowed(), a.allowed() ? "" : text, a.allowed() ? withoutStop(text) : "", error);
            })
        .orElseGet(() -> new ActionView(name, false, "Not possible in this state.", "", error));
  }

  private static String withoutStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** Whether its button is there: for what few may do and nobody misses. */
  public boolean offered() {
    return allowed || !error.isEmpty();
  }

  /** Whether there is something to say about it. */
  public boolean show() {
    return allowed || !error.isEmpty() || !why.isEmpty();
  }

  /** An action that was just refused, with what the person had typed. */
  record Attempt(String action, String error, String reason, int status) {}
}

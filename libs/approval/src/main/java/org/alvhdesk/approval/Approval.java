package org.alvhdesk.approval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * An approval that counts for exactly one revision and one hash.
 *
 * @param roles roles the person held when approving
 * @param delegated roles used for somebody else: role to the name of its holder; may be empty
 */
public record Approval(
    String approver,
    Set<String> roles,
    int revision,
    String contentHash,
    Map<String, String> delegated) {
  public Approval {
    roles = Set.copyOf(roles);
    delegated = Map.copyOf(delegated);
  }

  /** An approval in the person's own roles. */
  public Approval(String approver, Set<String> roles, int revision, String contentHash) {
    this(approver, roles, revision, contentHash, Map.of());
  }

  /**
   * This approval as far as its people still hold what they used; of nobody who has lost it all it
   * counts for nothing.
   *
   * @param rolesNow the roles that somebody holds at this moment; none for who is gone
   */
  public Approval asHeld(Function<String, Set<String>> rolesNow) {
    Set<String> own = new HashSet<>(roles);
    own.retainAll(rolesNow.apply(approver));
    Map<String, String> lent = new HashMap<>(delegated);
    lent.entrySet().removeIf(one -> !rolesNow.apply(one.getValue()).contains(one.getKey()));
    return new Approval(approver, own, revision, contentHash, lent);
  }

  /**
   * What of this approval counts no longer when it is {@code now}, in words; empty when all does.
   *
   * @param eligible roles that count at all
   */
  public Optional<String> lost(Approval now, Set<String> eligible) {
    Set<String> lost = new TreeSet<>(roles);
    lost.addAll(delegated.keySet());
    lost.removeAll(now.roles());
    lost.removeAll(now.delegated().keySet());
    lost.retainAll(eligible);
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "the approval of "
                + approver
                + " counts no longer as "
                + String.join(", ", lost)
                + ", which was taken away");
  }
}

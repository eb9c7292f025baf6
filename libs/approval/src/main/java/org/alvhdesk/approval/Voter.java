package org.alvhdesk.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who decides, in which roles: the own ones, and those that others have delegated.
 *
 * @param delegated role to the name of its holder; only roles the person does not hold
 */
public record Voter(Actor actor, Map<String, String> delegated) {
  public Voter {
    delegated = Map.copyOf(delegated);
  }

  /**
   * {@code actor} with what {@code delegations} lend at {@code now} for {@code request}. A role is
   * not lent by somebody who had a hand in the change: that would be approving it oneself.
   */
  public static Voter of(
      Actor actor, Collection<Delegation> delegations, ChangeRequest request, Instant now) {
    Map<String, String> lent = new TreeMap<>();
    for (Delegation delegation : delegations) {
      if (delegation.to().equals(actor.name())
          && delegation.holdsAt(now)
          && !actor.roles().contains(delegation.role())
          && !request.isOwn(delegation.from())) {
        lent.putIfAbsent(delegation.role(), delegation.from());
      }
    }
    return new Voter(actor, lent);
  }

  /** Somebody to whom nothing is delegated. */
  public static Voter own(Actor actor) {
    return new Voter(actor, Map.of());
  }

  /** Own and lent roles. */
  public Set<String> allRoles() {
    Set<String> all = new TreeSet<>(actor.roles());
    all.addAll(delegated.keySet());
    return all;
  }

  /** Whether one of {@code wanted} is among all roles. */
  public boolean holdsAny(Set<String> wanted) {
    return allRoles().stream().anyMatch(wanted::contains);
  }

  /** The words of the audit for a yes: {@code reason}, after the roles used for somebody else. */
  public static String inWhoseName(Map<String, String> delegated, String reason) {
    if (delegated.isEmpty()) {
      return reason;
    }
    String lent =
        String.join(
            ", ",
            delegated.entrySet().stream()
                .map(entry -> "as " + entry.getKey() + " for " + entry.getValue())
                .sorted()
                .toList());
    return reason == null || reason.isBlank() ? lent : lent + ": " + reason;
  }

  /** As the quorum counts a yes to {@code revision} with {@code hash}. */
  Approval approval(int revision, String hash) {
    return new Approval(actor.name(), actor.roles(), revision, hash, delegated);
  }
}

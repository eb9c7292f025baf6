package org.alvhdesk.approval;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who may borrow which role: a role that is independent of trading must not be lent to those who
 * trade.
 *
 * @param borrowers by the role that is lent, the roles whose holders may borrow it; a role that is
 *     not among them is lent to nobody
 */
public record Lending(Map<String, Set<String>> borrowers) {
  /** Copies. */
  public Lending {
    Map<String, Set<String>> copy = new TreeMap<>();
    borrowers.forEach((role, to) -> copy.put(role, Set.copyOf(to)));
    borrowers = Map.copyOf(copy);
  }

  /** What held before policies said it: everybody who may approve borrows from everybody. */
  public static Lending among(Set<String> eligible) {
    Map<String, Set<String>> all = new TreeMap<>();
    eligible.forEach(role -> all.put(role, eligible));
    return new Lending(all);
  }

  /**
   * Why {@code name} may not borrow {@code role}; empty when it may be lent.
   *
   * @param held roles of {@code name} that approve: each must be one that may borrow it, so that
   *     who trades does not borrow it through a second hat
   */
  public Optional<String> refused(String role, String name, Set<String> held) {
    Set<String> may = borrowers.getOrDefault(role, Set.of());
    if (may.isEmpty()) {
      return Optional.of("The approval policy lets nobody borrow the role " + role + ".");
    }
    Set<String> others = new TreeSet<>(held);
    others.removeAll(may);
    return held.isEmpty() || !others.isEmpty()
        ? Optional.of(
            "The approval policy lends the role "
                + role
                + " only to who holds no other approving role than "
                + String.join(", ", new TreeSet<>(may))
                + (held.isEmpty()
                    ? "; " + name + " holds none."
                    : "; " + name + " holds " + String.join(", ", others) + "."))
        : Optional.empty();
  }
}

package org.alvhdesk.approval;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alvhdesk.approval.Ruling.Refused;

/** Who may delegate what to whom. */
public final class Delegating {
  private Delegating() {}

  /**
   * Why {@code actor} may not give {@code delegation}; empty when it may be given. It is a role of
   * one's own, held now, so nothing that was lent is lent on; and whoever has only stolen a session
   * gives nothing away, since it needs a fresh second factor.
   *
   * @param recipientRoles desk roles that the recipient holds; empty when it is nobody of the desk
   * @param eligible roles that may approve
   * @param lending who may borrow which of them
   * @param now wall time
   */
  public static Optional<Refused> barred(
      Actor actor,
      Delegation delegation,
      Set<String> recipientRoles,
      Set<String> eligible,
      Lending lending,
      Instant now) {
    String role = delegation.role();
    if (!actor.name().equals(delegation.from())) {
      return refused(Refusal.NOT_DELEGATOR, "Only " + delegation.from() + " can delegate this.");
    }
    if (!eligible.contains(role)) {
      return refused(
          Refusal.ROLE_MISSING,
          "Only roles that approve can be delegated: "
              + String.join(", ", eligible.stream().sorted().toList())
              + ".");
    }
    if (!actor.roles().contains(role)) {
      return refused(
          Refusal.ROLE_MISSING,
          "You do not hold the role " + role + ", so you cannot delegate it.");
    }
    if (recipientRoles.stream().noneMatch(eligible::contains)) {
      return refused(
          Refusal.ROLE_MISSING,
          delegation.to()
              + " holds no role that approves: delegate to one of "
              + String.join(", ", eligible.stream().sorted().toList())
              + ".");
    }
    if (recipientRoles.contains(role)) {
      return refused(
          Refusal.ILLEGAL_STATE,
          delegation.to() + " holds the role " + role + " already and approves in it.");
    }
    Set<String> held = new TreeSet<>(recipientRoles);
    held.retainAll(eligible);
    Optional<String> notLent = lending.refused(role, delegation.to(), held);
    if (notLent.isPresent()) {
      return refused(Refusal.NOT_LENT, notLent.get());
    }
    if (!delegation.end().isAfter(now)) {
      return refused(Refusal.ILLEGAL_STATE, "This delegation would be over already.");
    }
    return StepUp.lacks(actor, now).map(why -> new Refused(Refusal.STEP_UP_REQUIRED, why));
  }

  private static Optional<Refused> refused(Refusal reason, String text) {
    return Optional.of(new Refused(reason, text));
  }
}

package org.alvhdesk.approval;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alvhdesk.approval.policy.Hands;

/**
 * What one change needs, as a policy says.
 *
 * @param quorum who must agree
 * @param secondFactor whether each approval needs a fresh second factor
 * @param vetoRoles roles whose holders may stop it for good
 * @param hands who may draft, edit and submit it
 * @param because the rules that applied, in words
 */
public record Required(
    QuorumPolicy quorum,
    boolean secondFactor,
    Set<String> vetoRoles,
    Hands hands,
    List<String> because) {
  public Required {
    Objects.requireNonNull(quorum);
    Objects.requireNonNull(hands);
    vetoRoles = Set.copyOf(vetoRoles);
    because = List.copyOf(because);
  }
}

package org.alvhdesk.approval;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What one change needs, as a policy says.
 *
 * @param quorum who must agree
 * @param secondFactor whether each approval needs a fresh second factor
 * @param vetoRoles roles whose holders may stop it for good
 * @param because the rules that applied, in words
 */
public record Required(
    QuorumPolicy quorum, boolean secondFactor, Set<String> vetoRoles, List<String> because) {
  public Required {
    Objects.requireNonNull(quorum);
    vetoRoles = Set.copyOf(vetoRoles);
    because = List.copyOf(because);
  }
}

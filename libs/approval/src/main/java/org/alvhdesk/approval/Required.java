package org.alvhdesk.approval;

import java.util.List;
import java.util.Objects;

/**
 * What one change needs, as a policy says.
 *
 * @param quorum who must agree
 * @param secondFactor whether each approval needs a fresh second factor
 * @param because the rules that applied, in words
 */
public record Required(QuorumPolicy quorum, boolean secondFactor, List<String> because) {
  public Required {
    Objects.requireNonNull(quorum);
    because = List.copyOf(because);
  }
}

package org.alvhdesk.approval.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.approval.QuorumPolicy.Factor;

/**
 * The quorum policies that ship, by the name that signed contents give. What a desk asks for beyond
 * them under a name of its own is not known here, and a proof says so.
 */
public final class KnownPolicies {
  private static final Set<String> MAY_APPROVE = Set.of("trader", "risk", "pm");
  private static final Map<String, QuorumPolicy> SHIPPED =
      Map.of(
          "hedge-quorum/1", twoWithRisk("hedge-quorum/1"),
          "condor-quorum/1", twoWithRisk("condor-quorum/1"));

  private KnownPolicies() {}

  private static QuorumPolicy twoWithRisk(String id) {
    return new QuorumPolicy(id, 2, List.of(new Factor("risk", 1)), MAY_APPROVE);
  }

  /** The policy called {@code id}; empty when none that ships is. */
  public static Optional<QuorumPolicy> of(String id) {
    return Optional.ofNullable(SHIPPED.get(id));
  }
}

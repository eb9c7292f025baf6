package org.alvhdesk.hedge.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.approval.Required;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.hedge.HedgeConfig;

/** The quorum that each kind of change needs. A kind without a policy is refused. */
@ApplicationScoped
public class Policies {
  /** Changes of the hedge book. */
  public static final String HEDGE = "hedge";

  /** Changes of the condor book. */
  public static final String CONDOR = CondorProposalV1.KIND;

  private static final int FEWEST_FOR_CONDORS = 2;
  private static final String NEEDED_FOR_CONDORS = "risk";

  private final Map<String, QuorumPolicy> policies;

  /**
   * @throws IllegalArgumentException when a configured quorum could never be met, or that of the
   *     condors asks for less than 2 people or not for {@code risk}
   */
  public Policies(HedgeConfig config) {
    HedgeConfig.Approval condors = config.condorApproval();
    if (condors.minimumPeople() < FEWEST_FOR_CONDORS
        || !NEEDED_FOR_CONDORS.equals(condors.requiredRole())) {
      throw new IllegalArgumentException(
          "condor changes need at least "
              + FEWEST_FOR_CONDORS
              + " people and the role "
              + NEEDED_FOR_CONDORS
              + ": set alvh.hedge.condor-approval.minimum-people and .required-role, which are "
              + condors.minimumPeople()
              + " and "
              + condors.requiredRole());
    }
    policies = Map.of(HEDGE, policy(config.approval()), CONDOR, policy(condors));
  }

  private static QuorumPolicy policy(HedgeConfig.Approval approval) {
    return new QuorumPolicy(
        approval.policyId(),
        approval.minimumPeople(),
        List.of(new QuorumPolicy.Factor(approval.requiredRole(), approval.requiredRoleMinimum())),
        approval.eligibleRoles());
  }

  /** What a change of {@code kind} needs; empty means that nobody may approve it. */
  public Optional<Required> required(String kind) {
    return of(kind).map(quorum -> new Required(quorum, false, List.of("always")));
  }

  /** Policy for {@code kind}; empty means that nobody may approve it. */
  public Optional<QuorumPolicy> of(String kind) {
    return Optional.ofNullable(policies.get(kind));
  }
}

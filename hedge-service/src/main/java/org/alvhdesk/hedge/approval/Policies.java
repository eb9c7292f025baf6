package org.alvhdesk.hedge.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.hedge.HedgeConfig;

/** The quorum that each kind of change needs. A kind without a policy is refused. */
@ApplicationScoped
public class Policies {
  /** Changes of the hedge book. */
  public static final String HEDGE = "hedge";

  private final QuorumPolicy hedge;

  /**
   * @throws IllegalArgumentException when the configured quorum could never be met
   */
  Policies(HedgeConfig config) {
    HedgeConfig.Approval approval = config.approval();
    hedge =
        new QuorumPolicy(
            approval.policyId(),
            approval.minimumPeople(),
            List.of(
                new QuorumPolicy.Factor(approval.requiredRole(), approval.requiredRoleMinimum())),
            approval.eligibleRoles());
  }

  /** Policy for {@code kind}; empty means that nobody may approve it. */
  public Optional<QuorumPolicy> of(String kind) {
    return HEDGE.equals(kind) ? Optional.of(hedge) : Optional.empty();
  }
}

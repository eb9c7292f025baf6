package org.alvhdesk.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.policy.Hands;

final class Given {
  static final String HASH = "ab".repeat(32);
  static final Instant NOW = Instant.parse("2024-01-05T20:00:00Z");
  static final String OTHER_HASH = "cd".repeat(32);
  static final Actor TRADER = new Actor("trader", Set.of("trader", "viewer"));
  static final Actor TRADER2 = new Actor("trader2", Set.of("trader"));
  static final Actor RISK = new Actor("risk", Set.of("risk"));
  static final Actor RISK2 = new Actor("risk2", Set.of("risk"));
  static final Actor PM = new Actor("pm", Set.of("pm"));
  static final Actor VIEWER = new Actor("viewer", Set.of("viewer"));
  static final Actor ADMIN = new Actor("admin", Set.of("admin"));

  static final Optional<QuorumPolicy> POLICY =
      Optional.of(
          new QuorumPolicy(
              "hedge/1",
              2,
              List.of(new QuorumPolicy.Factor("risk", 1)),
              Set.of("trader", "risk", "pm")));

  /** As the desk's policy has it for a hedge change. */
  static final Hands HANDS = Hands.of(Set.of("trader"));

  private Given() {}

  static ChangeRequest request(RequestState state) {
    Optional<String> submitter =
        state == RequestState.DRAFT ? Optional.empty() : Optional.of("trader");
    return new ChangeRequest("p1", "hedge", 1, state, HASH, submitter, Set.of());
  }

  /** A matter under {@link #POLICY}, with {@code approvals}. */
  static Matter matter(ChangeRequest request, Approval... approvals) {
    return matter(POLICY, request, approvals);
  }

  static Matter matter(
      Optional<QuorumPolicy> policy, ChangeRequest request, Approval... approvals) {
    return new Matter(
        request,
        policy.map(quorum -> new Required(quorum, false, Set.of("risk"), HANDS, List.of("always"))),
        List.of(approvals),
        NOW);
  }

  static Approval approvalBy(Actor actor) {
    return new Approval(actor.name(), actor.roles(), 1, HASH);
  }
}

package org.alvhdesk.ui.testing;

import java.time.Instant;
import java.util.List;
import org.alvhdesk.contracts.rest.DelegationView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.PolicyView;

/** A policy and delegations as hedge-service sends them. */
public final class PolicySamples {
  private PolicySamples() {}

  /** A policy; {@code deadlocks} null when people are unknown. */
  public static PolicyView policy(List<String> deadlocks) {
    return new PolicyView(
        "DESK/3",
        "Two people and risk",
        List.of("pm", "risk", "trader"),
        List.of("trader"),
        List.of("risk"),
        List.of(new PolicyView.Lending("risk", List.of("pm"))),
        List.of(
            new PolicyView.Kind(
                "hedge",
                List.of("trader"),
                "PT4H30M",
                5,
                List.of(
                    new PolicyView.Rule(
                        "always", 2, List.of("1 of risk"), false, "Four <eyes>.", "ours"),
                    new PolicyView.Rule(
                        "premium of 25,000 USD or more",
                        3,
                        List.of("1 of pm", "1 of risk"),
                        true,
                        "Large.",
                        "ours"))),
            new PolicyView.Kind(
                "emergency",
                List.of(),
                null,
                0,
                List.of(
                    new PolicyView.Rule("always", 1, List.of(), false, "Afterwards.", "ours")))),
        new PolicyView.Bands(0.1, 0.05, 60, 1500L, 900L),
        deadlocks,
        deadlocks == null
            ? null
            : new PolicyView.SecondFactors(
                List.of("an emergency: always", "lending a role: always"),
                List.of("tina (trader)", "tom (trader)"),
                deadlocks.isEmpty() ? List.of() : List.of("a limit change submitted by tom waits")),
        deadlocks == null ? "the policy does not accept delayed quotes" : null,
        deadlocks == null ? "Keycloak does not answer in time" : null);
  }

  /** One of {@code rita}'s that she may end, and one that is over. */
  public static Items<DelegationView> delegations() {
    Instant start = Instant.parse("2026-11-20T08:00:00Z");
    Instant end = Instant.parse("2026-11-27T17:00:00Z");
    return Items.of(
        List.of(
            new DelegationView(
                "3f0f4d6e-6d5c-4f0e-9a54-0d6a3f0c8d11",
                "risk",
                "rita",
                "pm",
                start,
                end,
                "a <holiday>",
                start,
                "ACTIVE",
                null,
                true),
            new DelegationView(
                "5d1bb3d4-86f5-4a52-8f59-c0a1ad6a2f22",
                "trader",
                "tom",
                "rita",
                start,
                end,
                "ill",
                start,
                "REVOKED",
                Instant.parse("2026-11-21T08:00:00Z"),
                false)));
  }
}

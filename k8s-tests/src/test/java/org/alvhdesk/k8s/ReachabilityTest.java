package org.alvhdesk.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import org.alvhdesk.k8s.model.Manifests;
import org.alvhdesk.k8s.network.Edge;
import org.alvhdesk.k8s.network.Reachability;
import org.junit.jupiter.api.Test;

/** Kubernetes' semantics of policies, on two pods. */
class ReachabilityTest {
  private static final String PODS =
      """
      { kind: Pod, apiVersion: v1, metadata: { name: a, labels: { app: a } } }
      ---
      { kind: Pod, apiVersion: v1, metadata: { name: b, labels: { app: b } } }
      """;

  private static Reachability with(String policies) {
    return new Reachability(Manifests.parse(PODS + policies, "test"));
  }

  private static String policy(String spec) {
    return "---\n{ kind: NetworkPolicy, apiVersion: networking.k8s.io/v1, metadata: { name: p }, spec: "
        + spec
        + " }\n";
  }

  private static final String DENY = policy("{ podSelector: {}, policyTypes: [Ingress, Egress] }");
  private static final String A_SENDS =
      policy(
          "{ podSelector: { matchLabels: { app: a } }, policyTypes: [Egress], egress: [{ to: [{"
              + " podSelector: { matchLabels: { app: b } } }], ports: [{ port: 80 }] }] }");
  private static final String B_TAKES =
      policy(
          "{ podSelector: { matchLabels: { app: b } }, policyTypes: [Ingress], ingress: [{ from: [{"
              + " podSelector: { matchLabels: { app: a } } }], ports: [{ port: 80 }] }] }");

  @Test
  void bothEndsMustAllow() {
    assertThat(with(DENY + A_SENDS).open()).isEmpty();
    assertThat(with(DENY + A_SENDS).half()).containsExactly(new Edge("a", "b", 80));
    assertThat(with(DENY + A_SENDS + B_TAKES).open()).containsExactly(new Edge("a", "b", 80));
    assertThat(with(DENY + A_SENDS + B_TAKES).half()).isEmpty();
  }

  @Test
  void aPodThatNoPolicySelectsIsOpen() {
    assertThat(with(A_SENDS + B_TAKES).undefended("Egress")).containsExactly("b");
    assertThat(with(A_SENDS + B_TAKES).undefended("Ingress")).containsExactly("a");
    assertThat(with(DENY).undefended("Ingress")).isEmpty();
  }

  @Test
  void aRuleWithoutPeersLetsEverybodyIn() {
    String open =
        policy(
            "{ podSelector: { matchLabels: { app: b } }, policyTypes: [Ingress], ingress: [{ ports:"
                + " [{ port: 80 }] }] }");
    assertThat(with(DENY + open).open()).contains(new Edge("anywhere", "b", 80));
  }

  @Test
  void twoSelectorsInOnePeerAreBothMeant() {
    String elsewhere =
        policy(
            "{ podSelector: { matchLabels: { app: b } }, policyTypes: [Ingress], ingress: [{ from: [{"
                + " podSelector: { matchLabels: { app: a } }, namespaceSelector: { matchLabels: {"
                + " kubernetes.io/metadata.name: other } } }], ports: [{ port: 80 }] }] }");
    assertThat(with(DENY + A_SENDS + elsewhere).open())
        .containsExactly(new Edge("ns:other", "b", 80));
  }
}

package org.alvhdesk.k8s;

import static org.alvhdesk.k8s.Broken.plus;
import static org.alvhdesk.k8s.Broken.remove;
import static org.alvhdesk.k8s.Broken.set;
import static org.alvhdesk.k8s.Broken.without;

import java.util.stream.Stream;

/** Faults in who may talk to whom. */
final class BrokenNetwork {
  private BrokenNetwork() {}

  private static String policy(String spec) {
    return "{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: more, namespace: alvh }, spec: "
        + spec
        + " }";
  }

  static Stream<Broken> faults() {
    return Stream.of(
        without("no default", "network-default-deny", "NetworkPolicy/default-deny"),
        set(
            "only one direction is denied",
            "network-default-deny",
            "NetworkPolicy/default-deny",
            "/spec/policyTypes",
            "[Ingress]"),
        plus(
            "everything is let in",
            "network-default-deny",
            policy("{ podSelector: {}, policyTypes: [Ingress], ingress: [{}] }")),
        remove(
            "a service without its database",
            "network-edge-open",
            "NetworkPolicy/hedge",
            "/spec/egress/0"),
        remove(
            "pages that nobody reaches", "network-edge-open", "NetworkPolicy/ui", "/spec/ingress"),
        set(
            "the wrong port",
            "network-edge-open",
            "NetworkPolicy/condor",
            "/spec/ingress/0/ports/0/port",
            "8082"),
        without("names are not looked up", "network-edge-open", "NetworkPolicy/dns"),
        plus(
            "services call each other",
            "network-no-other-edge",
            policy(
                    "{ podSelector: { matchLabels: { app.kubernetes.io/name: condor } }, policyTypes: [Ingress, Egress],"
                        + " ingress: [{ from: [{ podSelector: { matchLabels: { app.kubernetes.io/name: hedge } } }], ports: [{ port: 8080 }] }] }")
                + "\n---\n"
                + policy(
                        "{ podSelector: { matchLabels: { app.kubernetes.io/name: hedge } }, policyTypes: [Egress],"
                            + " egress: [{ to: [{ podSelector: { matchLabels: { app.kubernetes.io/name: condor } } }], ports: [{ port: 8080 }] }] }")
                    .replace("more", "more2")),
        plus(
            "the way out is open",
            "network-no-other-edge",
            policy(
                "{ podSelector: { matchLabels: { app.kubernetes.io/name: hedge } }, policyTypes: [Egress],"
                    + " egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }] }")),
        remove(
            "the provider's way leads inside, too",
            "network-no-other-edge",
            "NetworkPolicy/market-data",
            "/spec/egress/3/to/0/ipBlock/except"),
        plus(
            "any namespace reads the database",
            "network-no-other-edge",
            policy(
                "{ podSelector: { matchLabels: { cnpg.io/cluster: alvh-pg } }, policyTypes: [Ingress],"
                    + " ingress: [{ from: [{ namespaceSelector: {} }], ports: [{ port: 5432 }] }] }")),
        plus(
            "everybody reads the database",
            "network-no-other-edge",
            policy(
                "{ podSelector: { matchLabels: { cnpg.io/cluster: alvh-pg } }, policyTypes: [Ingress],"
                    + " ingress: [{ ports: [{ port: 5432 }] }] }")),
        plus(
            "half a way",
            "network-no-half-edge",
            policy(
                "{ podSelector: { matchLabels: { app.kubernetes.io/name: ui } }, policyTypes: [Egress],"
                    + " egress: [{ to: [{ podSelector: { matchLabels: { cnpg.io/cluster: alvh-pg } } }], ports: [{ port: 5432 }] }] }")),
        set(
            "more ports than one",
            "network-no-other-edge",
            "NetworkPolicy/postgres",
            "/spec/ingress/2/ports/0/endPort",
            "9000"),
        set(
            "the other protocol",
            "network-edge-open",
            "NetworkPolicy/condor",
            "/spec/ingress/0/ports/0/protocol",
            "UDP"),
        set(
            "a policy about nobody",
            "network-policy-selects",
            "NetworkPolicy/migrations",
            "/spec/podSelector/matchLabels",
            "{ app.kubernetes.io/component: migrations }"));
  }
}

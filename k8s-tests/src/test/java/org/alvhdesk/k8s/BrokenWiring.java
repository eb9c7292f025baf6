package org.alvhdesk.k8s;

import static org.alvhdesk.k8s.Broken.env;
import static org.alvhdesk.k8s.Broken.plus;
import static org.alvhdesk.k8s.Broken.remove;
import static org.alvhdesk.k8s.Broken.set;
import static org.alvhdesk.k8s.Broken.without;

import java.util.stream.Stream;

/** Faults in secrets, references, selectors, addresses and availability. */
final class BrokenWiring {
  private static final String POD = "/spec/template/spec";
  private static final String CONTAINER = POD + "/containers/0";
  private static final String NAME = "app.kubernetes.io~1name";

  private BrokenWiring() {}

  static Stream<Broken> faults() {
    return Stream.concat(secrets(), Stream.concat(wiring(), availability()));
  }

  private static Stream<Broken> secrets() {
    return Stream.of(
        plus(
            "a Secret with values",
            "no-secret-object",
            "{ apiVersion: v1, kind: Secret, metadata: { name: s, namespace: alvh }, stringData: { password: x } }"),
        env(
            "a password in the environment",
            "no-plain-secret",
            "StatefulSet/condor",
            "ALVH_DB_PASSWORD",
            "{ value: condor }"),
        env(
            "a password in an address",
            "no-plain-secret",
            "StatefulSet/condor",
            "ALVH_DB_URL_REACTIVE",
            "{ value: 'postgresql://condor_app:pw@alvh-pg-rw:5432/condor' }"),
        set(
            "a token in the settings",
            "no-plain-secret",
            "ConfigMap/alvh-settings",
            "/data/ALVH_SOURCES_TRADIER_TOKEN",
            "abc123"),
        set(
            "a client secret in the realm",
            "no-plain-secret",
            "KeycloakRealmImport/alvh-realm",
            "/spec/realm/clients/4/secret",
            "s3cret"),
        set(
            "a private key",
            "no-plain-secret",
            "ConfigMap/alvh-settings",
            "/data/pem",
            "'-----BEGIN PRIVATE KEY-----'"),
        set(
            "a demo account",
            "no-account-in-realm",
            "KeycloakRealmImport/alvh-realm",
            "/spec/realm/users",
            "[{ username: trader }]"),
        env(
            "a secret that nobody makes",
            "references-resolve",
            "StatefulSet/condor",
            "ALVH_DB_PASSWORD",
            "{ valueFrom: { secretKeyRef: { name: alvh-condor-dbs, key: password } } }"),
        env(
            "a key that is not in it",
            "references-resolve",
            "StatefulSet/condor",
            "ALVH_DB_PASSWORD",
            "{ valueFrom: { secretKeyRef: { name: alvh-condor-db, key: pass } } }"),
        set(
            "settings that are not there",
            "references-resolve",
            "Deployment/ui",
            CONTAINER + "/envFrom/0/configMapRef/name",
            "alvh-setting"),
        set(
            "a volume of a secret that is not there",
            "references-resolve",
            "StatefulSet/hedge",
            POD + "/volumes/0/secret/secretName",
            "alvh-audit"),
        set(
            "a role's password that is not there",
            "references-resolve",
            "Cluster/alvh-pg",
            "/spec/managed/roles/0/passwordSecret/name",
            "nobody"),
        set(
            "a certificate of the edge that is not there",
            "references-resolve",
            "Ingress/ui",
            "/spec/tls/0/secretName",
            "alvh-tls"),
        without("a Kafka user's password", "references-resolve", "KafkaUser/condor-service"),
        set(
            "a secret too many",
            "required-secrets-used",
            "ConfigMap/alvh-required-secrets",
            "/data/alvh-old",
            "password"),
        env(
            "the owner serves",
            "owner-only-migrates",
            "StatefulSet/hedge",
            "ALVH_DB_OWNER_PASSWORD",
            "{ valueFrom: { secretKeyRef: { name: alvh-hedge-db-owner, key: password } } }"),
        env(
            "a service migrates",
            "owner-only-migrates",
            "StatefulSet/hedge",
            "ALVH_MIGRATE",
            "{ value: 'true' }"),
        env(
            "a migration that goes on serving",
            "owner-only-migrates",
            "Job/hedge-migration",
            "ALVH_MIGRATE_ONLY",
            null),
        remove(
            "Keycloak's key in a service",
            "private-key-stays",
            "Deployment/ui",
            POD + "/volumes/1/secret/items"));
  }

  private static Stream<Broken> wiring() {
    return Stream.of(
        plus(
            "an object twice",
            "objects-once",
            "{ apiVersion: v1, kind: ServiceAccount, metadata: { name: ui, namespace: alvh }, automountServiceAccountToken: false }"),
        set(
            "a selector that misses",
            "selector-matches-template",
            "Deployment/ui",
            "/spec/selector/matchLabels/" + NAME,
            "portfolio"),
        set(
            "a selector that takes the migration's pods",
            "selector-matches-one",
            "StatefulSet/condor",
            "/spec/selector/matchLabels",
            "{ app.kubernetes.io/part-of: alvh-desk }"),
        set(
            "a Service without pods",
            "service-reaches-pods",
            "Service/condor",
            "/spec/selector/" + NAME,
            "condors"),
        set(
            "a Service to no port",
            "service-reaches-pods",
            "Service/condor",
            "/spec/ports/0/targetPort",
            "8082"),
        set(
            "a StatefulSet's Service",
            "stateful-set-service",
            "StatefulSet/condor",
            "/spec/serviceName",
            "condors"),
        env(
            "an address of nobody",
            "address-resolves",
            "Deployment/ui",
            "ALVH_HEDGE_URL",
            "{ value: 'http://hedge-service:8080' }"),
        env(
            "an address of nobody, in full",
            "address-resolves",
            "Deployment/ui",
            "ALVH_HEDGE_URL",
            "{ value: 'http://hedge-service.alvh.svc.cluster.local:8080' }"),
        env(
            "a port of nobody",
            "address-resolves",
            "Deployment/ui",
            "ALVH_HEDGE_URL",
            "{ value: 'http://hedge:8083' }"),
        env(
            "brokers of nobody",
            "address-resolves",
            "StatefulSet/condor",
            "ALVH_KAFKA",
            "{ value: 'kafka-kafka-bootstrap:9093' }"),
        set(
            "an Ingress to nobody",
            "ingress-leads-to-service",
            "Ingress/ui",
            "/spec/rules/0/http/paths/0/backend/service/name",
            "portfolio-ui"),
        remove("plain HTTP at the edge", "ingress-with-tls", "Ingress/login", "/spec/tls"),
        set(
            "another host at the edge",
            "hosts-agree",
            "Ingress/ui",
            "/spec/rules/0/host",
            "desk.other.example"),
        set(
            "another issuer",
            "hosts-agree",
            "ConfigMap/alvh-settings",
            "/data/ALVH_OIDC_URL",
            "https://sso.other.example/realms/alvh"),
        set(
            "a way back to another host",
            "hosts-agree",
            "KeycloakRealmImport/alvh-realm",
            "/spec/realm/clients/4/redirectUris/0",
            "https://desk.other.example/*"));
  }

  private static Stream<Broken> availability() {
    return Stream.of(
        set("one replica", "two-replicas", "StatefulSet/hedge", "/spec/replicas", "1"),
        set("one Keycloak", "two-replicas", "Keycloak/alvh-keycloak", "/spec/instances", "1"),
        set(
            "a budget that never lets go",
            "budget-leaves-room",
            "PodDisruptionBudget/hedge",
            "/spec/minAvailable",
            "2"),
        set(
            "the same in percent",
            "budget-leaves-room",
            "PodDisruptionBudget/hedge",
            "/spec/minAvailable",
            "60%"),
        set(
            "a budget of nobody",
            "budget-leaves-room",
            "PodDisruptionBudget/hedge",
            "/spec/selector/matchLabels/" + NAME,
            "hedges"),
        without("no budget", "budget-for-every-service", "PodDisruptionBudget/condor"),
        remove(
            "all on one machine",
            "spread-over-nodes",
            "StatefulSet/condor",
            POD + "/topologySpreadConstraints"),
        set(
            "somebody else is spread",
            "spread-over-nodes",
            "StatefulSet/condor",
            POD + "/topologySpreadConstraints/0/labelSelector/matchLabels/" + NAME,
            "hedge"),
        set(
            "stopped for an update",
            "update-keeps-serving",
            "Deployment/ui",
            "/spec/strategy",
            "{ type: Recreate }"),
        set(
            "a seat is scaled by load",
            "autoscale-stateless-only",
            "HorizontalPodAutoscaler/ui",
            "/spec/scaleTargetRef",
            "{ apiVersion: apps/v1, kind: StatefulSet, name: condor }"),
        set(
            "two numbers of replicas",
            "autoscale-stateless-only",
            "Deployment/ui",
            "/spec/replicas",
            "2"));
  }
}

package org.alvhdesk.k8s;

import static org.alvhdesk.k8s.Broken.env;
import static org.alvhdesk.k8s.Broken.plus;
import static org.alvhdesk.k8s.Broken.remove;
import static org.alvhdesk.k8s.Broken.set;
import static org.alvhdesk.k8s.Broken.without;

import java.util.stream.Stream;

/** Faults that only show when objects are seen together, or against the code. */
final class BrokenOperation {
  private static final String REALM = "KeycloakRealmImport/alvh-realm";
  private static final String DESK = "/spec/realm/clients/4";
  private static final String CLUSTER = "Cluster/alvh-pg";
  private static final String KEYCLOAK = "Keycloak/alvh-keycloak";

  private BrokenOperation() {}

  static Stream<Broken> faults() {
    return Stream.of(pods(), network(), kafka(), postgres(), keycloak(), realm(), watching())
        .flatMap(s -> s);
  }

  private static Broken java(String name, String options) {
    return env(
        name,
        "java-options",
        "StatefulSet/hedge",
        "JAVA_TOOL_OPTIONS",
        "{ value: '" + options + "' }");
  }

  private static Stream<Broken> pods() {
    String end = " -XX:+ExitOnOutOfMemoryError";
    return Stream.of(
        set(
            "somebody else's account",
            "pod-own-account",
            "StatefulSet/hedge",
            "/spec/template/spec/serviceAccountName",
            "condor"),
        plus(
            "another tool under that name",
            "pod-command",
            "{ apiVersion: batch/v1, kind: Job, metadata: { name: dead-letters, namespace: alvh },"
                + " spec: { template: { spec: { containers: [{ name: tool, command: [sh] }] } } } }"),
        java("a heap above the limit", "-Xmx2g" + end),
        java("a heap that leaves no room", "-XX:MaxRAMPercentage=95" + end),
        java(
            "a debugger for everybody",
            "-XX:MaxRAMPercentage=45 -agentlib:jdwp=transport=dt_socket,address=*:5005" + end),
        java("without memory and alive", "-XX:MaxRAMPercentage=45"),
        env("no options", "java-options", "Deployment/ui", "JAVA_TOOL_OPTIONS", null),
        env(
            "another door",
            "java-options",
            "Deployment/ui",
            "JDK_JAVA_OPTIONS",
            "{ value: -Xmx4g }"),
        set(
            "served once",
            "pod-restarts",
            "StatefulSet/hedge",
            "/spec/template/spec/restartPolicy",
            "Never"),
        set(
            "a claim that nobody made",
            "claims-exist",
            "StatefulSet/hedge",
            "/spec/template/spec/volumes/-",
            "{ name: x, persistentVolumeClaim: { claimName: nobodys } }"),
        set(
            "a password in an argument",
            "no-secret-in-text",
            "StatefulSet/hedge",
            "/spec/template/spec/containers/0/args",
            "['--db.password=geheim']"),
        set(
            "a password in an annotation",
            "no-secret-in-text",
            "StatefulSet/hedge",
            "/metadata/annotations",
            "{ note: 'the token: abcdef' }"),
        set(
            "an annotation that is one",
            "no-secret-in-text",
            "StatefulSet/hedge",
            "/spec/template/metadata/annotations",
            "{ alvh.io/db-password: geheim }"),
        set(
            "a password in a file",
            "no-secret-in-text",
            "ConfigMap/alvh-settings",
            "/data/application.properties",
            "\"a=1\\nquarkus.datasource.password=geheim\""),
        set(
            "a file that nobody can read",
            "no-secret-in-text",
            "ConfigMap/alvh-settings",
            "/binaryData",
            "{ x: Z2VoZWlt }"),
        set(
            "a secret by another name",
            "no-secret-in-text",
            "ConfigMap/alvh-settings",
            "/data/ALVH_DB_PASS",
            "geheim"),
        plus(
            "two budgets",
            "budget-once",
            "{ apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: { name: more, namespace:"
                + " alvh }, spec: { minAvailable: 1, selector: { matchLabels: {"
                + " app.kubernetes.io/name: hedge } } } }"),
        set(
            "a budget of everything",
            "budget-once",
            "PodDisruptionBudget/hedge",
            "/spec/selector",
            "{}"),
        without(
            "nobody can log in during a drain",
            "keycloak-has-budget",
            "PodDisruptionBudget/keycloak"),
        plus(
            "two autoscalers",
            "autoscale-once",
            "{ apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: { name: more,"
                + " namespace: alvh }, spec: { maxReplicas: 4, scaleTargetRef: { kind: Deployment,"
                + " name: ui } } }"),
        plus(
            "scaled beyond all connections",
            "autoscale-in-budget",
            "{ apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: { name: more,"
                + " namespace: alvh }, spec: { maxReplicas: 40, scaleTargetRef: { kind:"
                + " StatefulSet, name: hedge } } }"),
        remove(
            "all brokers on one machine",
            "spread-own-pool",
            "KafkaNodePool/brokers",
            "/spec/template"));
  }

  private static Stream<Broken> network() {
    String block = "/spec/egress/3/to/0/ipBlock";
    return Stream.of(
        set(
            "names by UDP only",
            "dns-both-protocols",
            "NetworkPolicy/dns",
            "/spec/egress/0/ports",
            "[{ port: 53, protocol: UDP }]"),
        set(
            "names by TCP only",
            "dns-both-protocols",
            "NetworkPolicy/dns",
            "/spec/egress/0/ports",
            "[{ port: 53, protocol: TCP }]"),
        set(
            "one peer made two",
            "dns-both-protocols",
            "NetworkPolicy/dns",
            "/spec/egress/0/to",
            "[{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } } },"
                + " { podSelector: { matchLabels: { k8s-app: kube-dns } } }]"),
        set(
            "one address is not the internet",
            "internet-without-private",
            "NetworkPolicy/market-data",
            block + "/cidr",
            "192.0.2.1/32"),
        remove(
            "the clouds' credentials",
            "internet-without-private",
            "NetworkPolicy/market-data",
            block + "/except/3"),
        set(
            "a peer that is not there",
            "network-peer-exists",
            "NetworkPolicy/hedge",
            "/spec/egress/-",
            "{ to: [{ podSelector: { matchLabels: { app: other } } }], ports: [{ port: 1 }] }"),
        remove(
            "brokers without the API server",
            "network-edge-open",
            "NetworkPolicy/kafka",
            "/spec/egress/1"));
  }

  private static Stream<Broken> kafka() {
    String pool = "KafkaNodePool/brokers";
    return Stream.of(
        set("nobody controls", "kafka-pools", pool, "/spec/roles", "[broker]"),
        set("an even number of controllers", "kafka-pools", pool, "/spec/replicas", "4"),
        set(
            "a pool of another cluster",
            "kafka-pools",
            pool,
            "/metadata/labels",
            "{ strimzi.io/cluster: other }"),
        remove(
            "no place for metadata", "kafka-pools", pool, "/spec/storage/volumes/0/kraftMetadata"),
        set("a heap above the limit", "kafka-heap", pool, "/spec/jvmOptions/-Xmx", "4g"),
        set("one copy", "topic-copies", "KafkaTopic/alvh.hedge.book.v1", "/spec/replicas", "1"),
        set("two copies", "topic-copies", "KafkaTopic/alvh.hedge.book.v1", "/spec/replicas", "2"),
        set(
            "a certificate where a password is asked",
            "user-by-listener",
            "KafkaUser/hedge-service",
            "/spec/authentication/type",
            "tls"));
  }

  private static Stream<Broken> postgres() {
    return Stream.of(
        set(
            "a role with the owner's password",
            "postgres-roles-own-secret",
            CLUSTER,
            "/spec/managed/roles/3/passwordSecret/name",
            "alvh-condor-db-owner"),
        remove("a line is gone", "postgres-logins-exact", CLUSTER, "/spec/postgresql/pg_hba/1"),
        set(
            "the owner cannot migrate",
            "postgres-logins-exact",
            CLUSTER,
            "/spec/postgresql/pg_hba/1",
            "hostssl condor condor_app all scram-sha-256"),
        set(
            "another version than was tested",
            "postgres-version-of-code",
            CLUSTER,
            "/spec/imageName",
            "ghcr.io/cloudnative-pg/postgresql:14.2"),
        set(
            "a tag that moves",
            "postgres-version-of-code",
            CLUSTER,
            "/spec/imageName",
            "ghcr.io/cloudnative-pg/postgresql:18"),
        set(
            "buffers above memory",
            "postgres-memory",
            CLUSTER,
            "/spec/postgresql/parameters/shared_buffers",
            "900MB"),
        set(
            "one loss stops every commit",
            "postgres-survives-one",
            CLUSTER,
            "/spec/postgresql/synchronous/number",
            "2"),
        set(
            "an archive that is not there",
            "postgres-archive-there",
            CLUSTER,
            "/spec/plugins/0/parameters/barmanObjectName",
            "nobodys"),
        set(
            "a source that is not there",
            "postgres-archive-there",
            CLUSTER,
            "/spec/bootstrap",
            "{ recovery: { source: nobodys } }"),
        set(
            "minute 99",
            "backup-schedule",
            "ScheduledBackup/alvh-pg-daily",
            "/spec/schedule",
            "0 99 2 * * *"),
        set(
            "never",
            "backup-schedule",
            "ScheduledBackup/alvh-pg-daily",
            "/spec/schedule",
            "0 30 2 30 2 *"));
  }

  private static Broken url(String name, String address) {
    return set(
        name,
        "keycloak-database",
        KEYCLOAK,
        "/spec/db/url",
        "jdbc:postgresql://" + address + "?sslmode=verify-full&sslrootcert=/etc/alvh/pg/ca.crt");
  }

  private static Stream<Broken> keycloak() {
    String pod = "/spec/unsupported/podTemplate/spec";
    return Stream.of(
        url("hedge's database", "alvh-pg-rw:5432/hedge"),
        url("a standby", "alvh-pg-ro:5432/keycloak"),
        url("another port", "alvh-pg-rw:5433/keycloak"),
        set(
            "hedge's password",
            "keycloak-database",
            KEYCLOAK,
            "/spec/db/passwordSecret/name",
            "alvh-hedge-db"),
        remove(
            "no certificate authority",
            "keycloak-authority",
            KEYCLOAK,
            pod + "/containers/0/volumeMounts"),
        set(
            "a certificate somewhere else",
            "keycloak-authority",
            KEYCLOAK,
            pod + "/containers/0/volumeMounts/0/mountPath",
            "/etc/pg"),
        set(
            "more asked for than allowed",
            "keycloak-memory",
            KEYCLOAK,
            "/spec/resources/requests/memory",
            "2Gi"));
  }

  private static Broken realm(String name, String pointer, String yaml) {
    return set(name, "realm-as-code", REALM, "/spec/realm" + pointer, yaml);
  }

  private static Stream<Broken> realm() {
    String client = "/clients/4";
    return Stream.of(
        remove("nobody comes back", "realm-as-code", REALM, DESK + "/redirectUris"),
        realm("another way back", client + "/redirectUris/0", "https://desk.alvh.example/x"),
        realm("a client that is off", client + "/enabled", "false"),
        remove("a client without a secret", "realm-as-code", REALM, DESK + "/secret"),
        realm("tokens in the address", client + "/implicitFlowEnabled", "true"),
        realm(
            "everybody is risk",
            client + "/protocolMappers/-",
            "{ name: x, protocol: openid-connect, protocolMapper: oidc-hardcoded-role-mapper,"
                + " config: { role: risk } }"),
        realm("everybody new is risk", "/defaultRole", "{ name: risk }"),
        realm("who sees may approve", "/roles/realm/0/composites", "{ realm: [risk] }"),
        realm(
            "the directory rules the realm",
            "/users/0/clientRoles/realm-management",
            "[realm-admin]"),
        realm("the directory approves", "/users/0/realmRoles", "[risk]"),
        remove("no time of the second factor", "realm-as-code", REALM, DESK + "/protocolMappers/3"),
        remove("no levels", "realm-as-code", REALM, "/spec/realm/attributes"),
        realm("a realm that is off", "/enabled", "false"),
        realm("a field that is misspelt", "/registrationAlowed", "false"),
        realm("short passwords", "/passwordPolicy", "length(4)"),
        realm("a token for a day", "/accessTokenLifespan", "86400"),
        remove("nobody knows who logged in", "realm-as-code", REALM, "/spec/realm/eventsEnabled"),
        set(
            "a secret that is swapped",
            "realm-placeholders",
            REALM,
            "/spec/placeholders/ALVH_UI_CLIENT_SECRET/secret/name",
            "alvh-directory"),
        set(
            "a placeholder that nobody fills in",
            "realm-placeholders",
            REALM,
            DESK + "/secret",
            "${ALVH_OTHER}"),
        remove(
            "a placeholder that is gone",
            "realm-placeholders",
            REALM,
            "/spec/placeholders/ALVH_UI_CLIENT_SECRET"));
  }

  private static Broken asks(String name, String expression) {
    return set(
        name,
        "alert-expression",
        "PrometheusRule/alvh-desk",
        "/spec/groups/0/rules/0/expr",
        "'" + expression + "'");
  }

  private static Stream<Broken> watching() {
    String summary = "/spec/groups/0/rules/0/annotations/summary";
    return Stream.of(
        asks("a function that is none", "maxx(alvh_outbox_rows) > 1"),
        asks("brackets that do not match", "max(alvh_outbox_rows] > 1"),
        asks("a rate of one value", "rate(alvh_retries_total) > 0"),
        asks("a label that is none", "alvh_outbox_rows{book=\"x\"} > 1"),
        asks("a value that never is", "alvh_proposals_waiting{kind=\"hedges\"} > 1"),
        asks("grouped by nothing", "max by (book) (alvh_outbox_rows) > 1"),
        asks("a service that is none", "up{job=\"hedges\"} == 0"),
        asks("fires when all is well", "max(alvh_market_data_age_seconds) < 900"),
        asks("fires when all is up", "up == 1"),
        asks("fires always", "max(alvh_outbox_rows)"),
        asks("a share of five", "rate(alvh_retries_total[5m]) / alvh_outbox_rows > 5"),
        set(
            "a summary of nothing",
            "alert-expression",
            "PrometheusRule/alvh-desk",
            summary,
            "'{{ $labels.desk }} is late'"),
        set(
            "a dashboard with a typing error",
            "dashboard-expression",
            "ConfigMap/alvh-dashboard",
            "/data/desk.json",
            "'{\"panels\": [{\"targets\": [{\"expr\": \"rate(alvh_retries_total)\"}]}]}'"),
        set(
            "a dashboard that nobody sees",
            "dashboard-found",
            "ConfigMap/alvh-dashboard",
            "/metadata/labels/grafana_dashboard",
            "'false'"),
        remove(
            "a dashboard without its label",
            "dashboard-found",
            "ConfigMap/alvh-dashboard",
            "/metadata/labels"),
        set(
            "every service is one job",
            "monitor-job",
            "PodMonitor/alvh-services",
            "/spec/jobLabel",
            "app.kubernetes.io/part-of"),
        plus(
            "a monitor to nowhere",
            "monitor-reads",
            "{ apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, metadata: { name: more,"
                + " namespace: alvh }, spec: { selector: { matchLabels: { a: b } }, endpoints: [{"
                + " port: http }] } }"),
        plus(
            "everything is read twice",
            "monitor-reads",
            "{ apiVersion: monitoring.coreos.com/v1, kind: PodMonitor, metadata: { name: more,"
                + " namespace: alvh }, spec: { jobLabel: app.kubernetes.io/name, selector: {"
                + " matchLabels: { app.kubernetes.io/name: hedge } }, podMetricsEndpoints: [{ port:"
                + " management }] } }"));
  }
}

package org.alvhdesk.k8s;

import static org.alvhdesk.k8s.Broken.remove;
import static org.alvhdesk.k8s.Broken.set;

import java.util.Map;
import java.util.stream.Stream;

/**
 * Fields that an API server takes and that nobody here has thought about, or values out of range.
 */
final class BrokenFields {
  private static final String POD = "/spec/template/spec";
  private static final String CONTAINER = POD + "/containers/0";

  private BrokenFields() {}

  static Stream<Broken> faults() {
    return Stream.of(
            pods().entrySet().stream()
                .map(e -> at("workload-as-used", "StatefulSet/hedge", e.getKey(), e.getValue())),
            kafka(),
            postgres(),
            keycloak(),
            others())
        .flatMap(s -> s);
  }

  private static Broken at(String rule, String object, String pointer, String yaml) {
    return set(object + " " + pointer + ": " + yaml, rule, object, pointer, yaml);
  }

  private static Map<String, String> pods() {
    return Map.ofEntries(
        Map.entry(CONTAINER + "/command", "[sleep, infinity]"),
        Map.entry(CONTAINER + "/args", "[--quiet]"),
        Map.entry(CONTAINER + "/imagePullPolicy", "Never"),
        Map.entry(CONTAINER + "/resources/limits/cpu", "10m"),
        Map.entry(CONTAINER + "/ports/0/hostPort", "8080"),
        Map.entry(CONTAINER + "/securityContext/seLinuxOptions", "{ type: spc_t }"),
        Map.entry(CONTAINER + "/securityContext/windowsOptions", "{ hostProcess: true }"),
        Map.entry(CONTAINER + "/securityContext/runAsUser", "0"),
        Map.entry(POD + "/securityContext/sysctls", "[{ name: kernel.msgmax, value: '1' }]"),
        Map.entry(POD + "/securityContext/appArmorProfile", "{ type: Unconfined }"),
        Map.entry(POD + "/securityContext/seccompProfile", "{ type: Localhost }"),
        Map.entry(POD + "/securityContext/supplementalGroups", "[0]"),
        Map.entry(POD + "/securityContext/fsGroup", "0"),
        Map.entry(POD + "/hostAliases", "[{ ip: 192.0.2.1, hostnames: [alvh-pg-rw] }]"),
        Map.entry(POD + "/nodeName", "one"),
        Map.entry(POD + "/priorityClassName", "system-node-critical"),
        Map.entry(
            POD + "/initContainers",
            "[{ name: first, image: a, ports: [{ name: x, containerPort: 8081, hostPort: 80 }] }]"),
        Map.entry(
            POD + "/affinity",
            "{ podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey:"
                + " kubernetes.io/hostname }] } }"),
        Map.entry(POD + "/topologySpreadConstraints/0/maxSkew", "5"),
        Map.entry(POD + "/topologySpreadConstraints/1/topologyKey", "topology.kubernetes.io/zones"),
        Map.entry(POD + "/topologySpreadConstraints/1/whenUnsatisfiable", "DoNotSchedule"),
        Map.entry(POD + "/volumes/0/secret/optional", "true"),
        Map.entry(POD + "/volumes/3", "{ name: tmp, emptyDir: {} }"),
        Map.entry(POD + "/volumes/-", "{ name: x, hostPath: { path: / } }"),
        Map.entry("/spec/updateStrategy", "{ rollingUpdate: { partition: 2 } }"),
        Map.entry("/spec/persistentVolumeClaimRetentionPolicy", "{ whenScaled: Delete }"),
        Map.entry("/metadata/finalizers", "[never]"));
  }

  private static Stream<Broken> kafka() {
    String rule = "kafka-as-used";
    return Stream.of(
        at(rule, "Kafka/alvh", "/spec/kafka/authorization/superUsers", "[condor-service]"),
        at(rule, "Kafka/alvh", "/spec/kafka/config/allow.everyone.if.no.acl.found", "true"),
        at(rule, "Kafka/alvh", "/spec/kafka/config/unclean.leader.election.enable", "true"),
        at(rule, "Kafka/alvh", "/spec/kafka/config/min.insnc.replicas", "2"),
        at(rule, "Kafka/alvh", "/spec/kafka/listeners/0/authentication/type", "tls"),
        at(rule, "Kafka/alvh", "/spec/kafka/listeners/0/networkPolicyPeers", "[{}]"),
        at(
            rule,
            "Kafka/alvh",
            "/spec/kafka/listeners/0/networkPolicyPeers/0/podSelector/matchLabels",
            "{ alvh.io/kafka: 'true' }"),
        at(rule, "Kafka/alvh", "/spec/kafka/image", "quay.io/strimzi/kafka:latest"),
        remove("no topic operator", rule, "Kafka/alvh", "/spec/entityOperator/topicOperator"),
        remove("no entity operator", rule, "Kafka/alvh", "/spec/entityOperator"),
        at(rule, "KafkaNodePool/brokers", "/spec/storage", "{ type: ephemeral }"),
        at(rule, "KafkaNodePool/brokers", "/spec/storage", "{ type: ephemeral }").inDev(),
        at(rule, "KafkaNodePool/brokers", "/spec/storage/volumes/0/deleteClaim", "true"),
        at(rule, "KafkaNodePool/brokers", "/spec/storage/volumes/0/size", "10gb"),
        at(
            rule,
            "KafkaNodePool/brokers",
            "/spec/template/pod/securityContext",
            "{ runAsNonRoot: true, runAsUser: 0 }"),
        at(
            rule,
            "KafkaNodePool/brokers",
            "/spec/template/kafkaContainer",
            "{ securityContext: { privileged: true } }"),
        remove("brokers without limits", rule, "KafkaNodePool/brokers", "/spec/resources"),
        at(rule, "KafkaUser/hedge-service", "/spec/authorization/acls/0/host", "192.0.2.1"),
        at(rule, "KafkaUser/hedge-service", "/spec/quotas", "{ producerByteRate: 1 }"),
        at(
            rule,
            "KafkaUser/hedge-service",
            "/spec/authentication/password",
            "{ valueFrom: { secretKeyRef: { name: nobodys, key: password } } }"));
  }

  private static Stream<Broken> postgres() {
    String rule = "postgres-as-used";
    String cluster = "Cluster/alvh-pg";
    return Stream.of(
        at(rule, cluster, "/spec/imageName", "ghcr.io/cloudnative-pg/postgresql:latest"),
        at(rule, cluster, "/spec/postgresql/parameters/fsync", "'off'"),
        at(rule, cluster, "/spec/postgresql/parameters/ssl", "'off'"),
        at(rule, cluster, "/spec/postgresql/parameters/synchronous_commit", "'off'"),
        at(rule, cluster, "/spec/storage/size", "50gb"),
        at(rule, cluster, "/spec/managed/roles/3/inRoles", "[hedge_owner]"),
        at(rule, cluster, "/spec/managed/roles/3/ensure", "absent"),
        at(rule, cluster, "/spec/bootstrap/recovery", "{ source: before }"),
        at(rule, cluster, "/spec/plugins/0/name", "barman"),
        remove("no storage", rule, cluster, "/spec/storage"),
        remove("no limits", rule, cluster, "/spec/resources"),
        at(rule, "Database/alvh-hedge", "/spec/ensure", "absent"),
        at(rule, "Database/alvh-hedge", "/spec/databaseReclaimPolicy", "delete"),
        at(rule, "ScheduledBackup/alvh-pg-daily", "/spec/suspend", "true"),
        at(rule, "ScheduledBackup/alvh-pg-daily", "/spec/pluginConfiguration/name", "barman"),
        at(
            rule,
            "ObjectStore/alvh-backups",
            "/spec/configuration/endpointURL",
            "http://s3.alvh.example"),
        remove("kept for ever, or not", rule, "ObjectStore/alvh-backups", "/spec/retentionPolicy"));
  }

  private static Stream<Broken> keycloak() {
    String rule = "keycloak-as-used";
    String keycloak = "Keycloak/alvh-keycloak";
    String pod = "/spec/unsupported/podTemplate/spec";
    return Stream.of(
        remove("no proxy", rule, keycloak, "/spec/proxy"),
        at(rule, keycloak, "/spec/ingress/enabled", "true"),
        at(rule, keycloak, "/spec/db/vendor", "mysql"),
        remove("a template without containers", rule, keycloak, pod + "/containers"),
        remove("no template", rule, keycloak, "/spec/unsupported"),
        at(rule, keycloak, pod + "/containers/0/securityContext/privileged", "true"),
        at(rule, keycloak, "/spec/resources/limits/memory", "128Mi"),
        at(rule, keycloak, "/spec/image", "quay.io/keycloak/keycloak:latest"),
        at(rule, keycloak, "/spec/additionalOptions", "[{ name: log-level, value: debug }]"));
  }

  private static Stream<Broken> others() {
    String budget = "PodDisruptionBudget/hedge";
    String scaler = "HorizontalPodAutoscaler/ui";
    String alert = "/spec/groups/0/rules/0";
    return Stream.of(
        at("workload-as-used", "Deployment/ui", "/spec/paused", "true"),
        at("workload-as-used", "Service/hedge", "/spec/publishNotReadyAddresses", "true"),
        at("workload-as-used", "Service/hedge", "/spec/sessionAffinity", "ClientIP"),
        at(
            "annotation-known",
            "Kafka/alvh",
            "/metadata/annotations",
            "{ strimzi.io/pause-reconciliation: 'true' }"),
        at(
            "annotation-known",
            "Cluster/alvh-pg",
            "/metadata/annotations",
            "{ cnpg.io/hibernation: 'on' }"),
        at(
            "annotation-known",
            "Deployment/ui",
            "/spec/template/metadata/annotations",
            "{ sidecar.istio.io/inject: 'true' }"),
        at(
            "workload-as-used",
            "Deployment/ui",
            "/spec/strategy/rollingUpdate",
            "{ maxSurge: 0, maxUnavailable: 0 }"),
        at("availability-as-used", budget, "/spec/maxUnavailable", "1"),
        at("availability-as-used", budget, "/spec/selector", "{}"),
        at("availability-as-used", budget, "/spec/minAvailable", "half"),
        remove("scaled by nothing", "availability-as-used", scaler, "/spec/metrics"),
        at("availability-as-used", scaler, "/spec/metrics/0/resource/name", "gpu"),
        at("network-as-used", "NetworkPolicy/hedge", "/spec/ingress/0/ports/0/port", "'8080'"),
        at(
            "network-as-used",
            "NetworkPolicy/hedge",
            "/spec/egress/0/ports/-",
            "{ port: 5432, protocol: UDP }"),
        at(
            "network-as-used",
            "NetworkPolicy/dns",
            "/spec/egress/0/to/0/podSelector/matchLabels",
            "{ k8s-app: coredns }"),
        at("monitoring-as-used", "PrometheusRule/alvh-desk", alert + "/for", "5 minutes"),
        at("monitoring-as-used", "PrometheusRule/alvh-desk", "/spec/groups/0/interval", "'15'"),
        remove("no name", "monitoring-as-used", "PrometheusRule/alvh-desk", alert + "/alert"),
        at(
            "monitoring-as-used",
            "PodMonitor/alvh-services",
            "/spec/podMetricsEndpoints/0/scheme",
            "https"),
        at(
            "monitoring-as-used",
            "PodMonitor/alvh-services",
            "/spec/podMetricsEndpoints/0/metricRelabelings",
            "[{ action: drop, regex: 'alvh_.*', sourceLabels: [__name__] }]"),
        at(
            "monitoring-as-used",
            "PodMonitor/alvh-services",
            "/spec/namespaceSelector",
            "{ matchNames: [other] }"),
        remove("no job label", "monitoring-as-used", "PodMonitor/alvh-services", "/spec/jobLabel"));
  }
}

package org.alvhdesk.k8s;

import static org.alvhdesk.k8s.Broken.env;
import static org.alvhdesk.k8s.Broken.plus;
import static org.alvhdesk.k8s.Broken.remove;
import static org.alvhdesk.k8s.Broken.set;

import java.util.stream.Stream;

/** Faults in pods and in the fields of objects. */
final class BrokenPods {
  private static final String POD = "/spec/template/spec";
  private static final String CONTAINER = POD + "/containers/0";
  private static final String HASH = "sha256:";

  private BrokenPods() {}

  static Stream<Broken> faults() {
    return Stream.of(security(), running(), schemas(), basics()).flatMap(x -> x);
  }

  private static Stream<Broken> security() {
    return Stream.of(
        remove(
            "may run as root",
            "pod-runs-as-non-root",
            "Deployment/ui",
            POD + "/securityContext/runAsNonRoot"),
        set(
            "a container overrides the pod",
            "pod-runs-as-non-root",
            "StatefulSet/hedge",
            CONTAINER + "/securityContext/runAsNonRoot",
            "false"),
        set(
            "user 0",
            "pod-runs-as-non-root",
            "StatefulSet/condor",
            POD + "/securityContext/runAsUser",
            "0"),
        remove(
            "no seccomp profile",
            "pod-seccomp",
            "Deployment/ui",
            POD + "/securityContext/seccompProfile"),
        set(
            "unconfined",
            "pod-seccomp",
            "Deployment/ui",
            POD + "/securityContext/seccompProfile/type",
            "Unconfined"),
        set(
            "privilege escalation",
            "container-no-escalation",
            "Job/hedge-migration",
            CONTAINER + "/securityContext/allowPrivilegeEscalation",
            "true"),
        remove(
            "privilege escalation by default",
            "container-no-escalation",
            "StatefulSet/market-data",
            CONTAINER + "/securityContext/allowPrivilegeEscalation"),
        set(
            "privileged",
            "container-not-privileged",
            "Deployment/ui",
            CONTAINER + "/securityContext/privileged",
            "true"),
        set(
            "an init container that is privileged",
            "container-not-privileged",
            "Deployment/ui",
            POD + "/initContainers",
            "[{ name: x, image: 'x:1', securityContext: { privileged: true } }]"),
        set(
            "a capability is added",
            "container-drops-capabilities",
            "Deployment/ui",
            CONTAINER + "/securityContext/capabilities/add",
            "[NET_ADMIN]"),
        remove(
            "capabilities are kept",
            "container-drops-capabilities",
            "StatefulSet/condor",
            CONTAINER + "/securityContext/capabilities"),
        remove(
            "Keycloak keeps capabilities",
            "container-drops-capabilities",
            "Keycloak/alvh-keycloak",
            "/spec/unsupported/podTemplate/spec/containers/0/securityContext/capabilities"),
        set(
            "writable image",
            "container-read-only-root",
            "Deployment/ui",
            CONTAINER + "/securityContext/readOnlyRootFilesystem",
            "false"),
        set(
            "the node's network",
            "pod-not-on-host",
            "StatefulSet/hedge",
            POD + "/hostNetwork",
            "true"),
        set(
            "a port of the node",
            "pod-not-on-host",
            "Deployment/ui",
            CONTAINER + "/ports/0/hostPort",
            "8080"),
        set(
            "a folder of the node",
            "pod-volume-types",
            "Deployment/ui",
            POD + "/volumes/-",
            "{ name: x, hostPath: { path: /var } }"),
        remove(
            "a token by default",
            "pod-without-token",
            "Deployment/ui",
            POD + "/automountServiceAccountToken"),
        set(
            "a token by the account",
            "pod-without-token",
            "ServiceAccount/ui",
            "/automountServiceAccountToken",
            "true"),
        remove(
            "variables of every Service",
            "pod-without-service-links",
            "StatefulSet/condor",
            POD + "/enableServiceLinks"),
        set(
            "the default account",
            "pod-service-account",
            "Deployment/ui",
            POD + "/serviceAccountName",
            "default"),
        set(
            "an account that is not there",
            "pod-service-account",
            "Deployment/ui",
            POD + "/serviceAccountName",
            "uii"),
        set(
            "a namespace that lets anything in",
            "namespace-restricted",
            "Namespace/alvh",
            "/metadata/labels",
            "{ pod-security.kubernetes.io/enforce: baseline }"),
        set(
            "another namespace",
            "namespace-restricted",
            "Service/ui",
            "/metadata/namespace",
            "default"));
  }

  private static Stream<Broken> running() {
    return Stream.of(
        set(
            "latest",
            "image-tagged",
            "Deployment/ui",
            CONTAINER + "/image",
            "alvh-portfolio-ui:latest"),
        set(
            "no tag",
            "image-tagged",
            "Deployment/ui",
            CONTAINER + "/image",
            "registry.example:5000/portfolio-ui"),
        set(
            "a tag in prod",
            "image-by-digest",
            "Deployment/ui",
            CONTAINER + "/image",
            "x/portfolio-ui:1.0.0"),
        set(
            "a digest that somebody typed",
            "image-by-digest",
            "Deployment/ui",
            CONTAINER + "/image",
            "x/ui@" + HASH + "0".repeat(64)),
        set(
            "half a digest",
            "image-by-digest",
            "Job/condor-migration",
            CONTAINER + "/image",
            "x/condor@" + HASH + "0123456789abcdef"),
        remove(
            "no limit of memory",
            "container-resources",
            "StatefulSet/hedge",
            CONTAINER + "/resources/limits/memory"),
        remove(
            "no resources", "container-resources", "Job/hedge-migration", CONTAINER + "/resources"),
        set(
            "more requested than allowed",
            "container-resources",
            "Deployment/ui",
            CONTAINER + "/resources/requests/memory",
            "1Gi"),
        remove("no readiness", "container-probes", "Deployment/ui", CONTAINER + "/readinessProbe"),
        set(
            "liveness asks for readiness",
            "container-probes",
            "StatefulSet/condor",
            CONTAINER + "/livenessProbe/httpGet/path",
            "/q/health/ready"),
        set(
            "a probe on the main port",
            "container-probes",
            "StatefulSet/condor",
            CONTAINER + "/startupProbe/httpGet/port",
            "http"),
        set(
            "another management port",
            "container-ports",
            "Deployment/ui",
            CONTAINER + "/ports/1/containerPort",
            "9001"),
        env(
            "not listening beyond loopback",
            "container-ports",
            "StatefulSet/hedge",
            "QUARKUS_HTTP_HOST",
            "{ value: 127.0.0.1 }"),
        set(
            "killed too early",
            "graceful-shutdown",
            "StatefulSet/hedge",
            POD + "/terminationGracePeriodSeconds",
            "10"),
        remove(
            "no wait before the end",
            "graceful-shutdown",
            "Deployment/ui",
            CONTAINER + "/lifecycle"),
        env("no patience", "graceful-shutdown", "Deployment/ui", "ALVH_SHUTDOWN_TIMEOUT", null),
        set(
            "a mount without a volume",
            "mounts-exist",
            "Deployment/ui",
            CONTAINER + "/volumeMounts/-",
            "{ name: nothing, mountPath: /x }"),
        set(
            "nowhere to write",
            "writable-tmp",
            "Job/condor-migration",
            CONTAINER + "/volumeMounts",
            "[{ name: pg-ca, mountPath: /etc/alvh/pg, readOnly: true }]"),
        remove(
            "a job without an end",
            "job-bounded",
            "Job/condor-migration",
            "/spec/activeDeadlineSeconds"),
        set(
            "a job that is a server",
            "job-bounded",
            "Job/condor-migration",
            POD + "/restartPolicy",
            "Always"));
  }

  private static Stream<Broken> schemas() {
    return Stream.of(
        set("a field that is none", "schema", "Deployment/ui", "/spec/replica", "2"),
        set(
            "a field that is none, deep inside",
            "schema",
            "StatefulSet/condor",
            CONTAINER + "/livenessProbe/httpGet/pth",
            "/x"),
        set("a wrong type", "schema", "Service/ui", "/spec/ports/0/port", "{ a: 1 }"),
        remove("a field is missing", "schema", "Deployment/ui", POD + "/containers"),
        set("an API group that is none", "schema", "Deployment/ui", "/apiVersion", "app/v1"),
        set("a kind that is none", "schema", "Service/ui", "/apiVersion", "v2"),
        set("Kafka: a field that is none", "schema", "Kafka/alvh", "/spec/kafka/listener", "[]"),
        set(
            "Kafka: an unknown kind of listener",
            "schema",
            "Kafka/alvh",
            "/spec/kafka/listeners/0/type",
            "external"),
        set(
            "Kafka: an API of before v1",
            "schema",
            "KafkaUser/condor-service",
            "/apiVersion",
            "kafka.strimzi.io/v1beta2"),
        set(
            "Kafka: a text for a number",
            "schema",
            "KafkaTopic/alvh.step.done.v1",
            "/spec/partitions",
            "one"),
        remove("Kafka: a pool without storage", "schema", "KafkaNodePool/brokers", "/spec/storage"),
        set(
            "PostgreSQL: a number for a text",
            "schema",
            "Cluster/alvh-pg",
            "/spec/postgresql/parameters/max_connections",
            "200"),
        set(
            "PostgreSQL: no such method",
            "schema",
            "Cluster/alvh-pg",
            "/spec/postgresql/synchronous/method",
            "most"),
        set(
            "Keycloak: a field that is none",
            "schema",
            "Keycloak/alvh-keycloak",
            "/spec/replicas",
            "2"),
        set(
            "an alert with a field that is none",
            "schema",
            "PrometheusRule/alvh-desk",
            "/spec/groups/0/rules/0/expression",
            "up"),
        plus(
            "a kind that nobody knows",
            "schema",
            "apiVersion: example.org/v1\nkind: Wish\nmetadata: { name: x, namespace: alvh }\n"),
        set(
            "an enumeration",
            "enumerations",
            "Deployment/ui",
            CONTAINER + "/imagePullPolicy",
            "Sometimes"),
        set(
            "a policy type that is none",
            "enumerations",
            "NetworkPolicy/ui",
            "/spec/policyTypes/0",
            "Inbound"));
  }

  private static Stream<Broken> basics() {
    return Stream.of(
        set("a name with a capital", "names-valid", "Service/ui", "/metadata/name", "UI"),
        set(
            "a label with a space",
            "names-valid",
            "Deployment/ui",
            "/metadata/labels/team",
            "the desk"),
        set(
            "a container's name",
            "names-valid",
            "Deployment/ui",
            CONTAINER + "/name",
            "portfolio_ui"),
        set(
            "a port that is none",
            "ports-valid",
            "Deployment/ui",
            CONTAINER + "/ports/0/containerPort",
            "80800"),
        set(
            "two ports of one name",
            "ports-valid",
            "Deployment/ui",
            CONTAINER + "/ports/1/name",
            "http"),
        set(
            "a variable twice",
            "environment-once",
            "Deployment/ui",
            CONTAINER + "/env/-",
            "{ name: TZ, value: CET }"),
        set("a port of every node", "service-internal", "Service/hedge", "/spec/type", "NodePort"),
        set(
            "the management port as a Service",
            "service-internal",
            "Service/hedge",
            "/spec/ports/0/targetPort",
            "management"),
        plus(
            "rights at the API server",
            "no-rights-in-cluster",
            "{ apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: { name: x },"
                + " roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin } }"),
        set(
            "the pod's processes are shared",
            "pod-not-on-host",
            "Deployment/ui",
            POD + "/shareProcessNamespace",
            "true"),
        set(
            "less memory than measured",
            "memory-as-measured",
            "StatefulSet/hedge",
            CONTAINER + "/resources/limits/memory",
            "256Mi"),
        set(
            "no time to start",
            "container-probes",
            "StatefulSet/hedge",
            CONTAINER + "/startupProbe/failureThreshold",
            "5"));
  }
}

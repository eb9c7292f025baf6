package org.alvhdesk.k8s;

import static org.alvhdesk.k8s.Broken.env;
import static org.alvhdesk.k8s.Broken.plus;
import static org.alvhdesk.k8s.Broken.set;

import java.util.stream.Stream;

/** Values of another type than their field's: what an API server refuses without a look at it. */
final class BrokenTypes {
  private static final String SCHEMA = "schema";
  private static final String WORDS = "enumerations";
  private static final String HEDGE = "StatefulSet/hedge";
  private static final String POD = "/spec/template/spec";
  private static final String CONTAINER = POD + "/containers/0";

  private BrokenTypes() {}

  static Stream<Broken> faults() {
    return Stream.concat(Stream.concat(scalars(), quantities()), Stream.concat(others(), words()));
  }

  private static Stream<Broken> scalars() {
    return Stream.of(
        env("a truth value in the environment", SCHEMA, HEDGE, "ALVH_MIGRATE", "{ value: false }"),
        env("a number in the environment", SCHEMA, HEDGE, "ALVH_HTTP_PORT", "{ value: 8080 }"),
        env("nothing in the environment", SCHEMA, HEDGE, "ALVH_KAFKA", "{ value: }"),
        set("replicas as a text", SCHEMA, HEDGE, "/spec/replicas", "\"2\""),
        set("replicas and a half", SCHEMA, HEDGE, "/spec/replicas", "2.5"),
        set("replicas of nothing", SCHEMA, HEDGE, "/spec/replicas", "null"),
        set("a port as a text", SCHEMA, HEDGE, CONTAINER + "/ports/0/containerPort", "\"8080\""),
        set(
            "a target port as a text",
            SCHEMA,
            "Service/hedge",
            "/spec/ports/0/targetPort",
            "\"8080\""),
        set(
            "a truth value as a text",
            SCHEMA,
            HEDGE,
            POD + "/securityContext/runAsNonRoot",
            "\"true\""),
        set("a list that is none", SCHEMA, HEDGE, POD + "/containers", "{ name: service }"),
        set(
            "a setting that is a number",
            SCHEMA,
            "ConfigMap/alvh-settings",
            "/data/ALVH_SEED",
            "42"),
        set(
            "a label that is a number",
            SCHEMA,
            "KafkaTopic/alvh.hedge.book.v1",
            "/metadata/labels/year",
            "2026"),
        set(
            "an annotation that is a truth value",
            SCHEMA,
            "Ingress/ui",
            "/metadata/annotations/nginx.ingress.kubernetes.io~1ssl-redirect",
            "true"),
        set(
            "an annotation with no name",
            SCHEMA,
            "Ingress/ui",
            "/metadata/annotations/of whom",
            "somebody"),
        plus(
            "what YAML takes for a truth value",
            SCHEMA,
            "{ apiVersion: v1, kind: ConfigMap, metadata: { name: x, namespace: alvh }, data: {"
                + " BUFFERING: off } }"));
  }

  private static Stream<Broken> quantities() {
    String memory = "/resources/limits/memory";
    return Stream.of(
        set("memory in mi", SCHEMA, HEDGE, CONTAINER + memory, "640mi"),
        set("memory in gb", SCHEMA, HEDGE, CONTAINER + memory, "1gb"),
        set("Keycloak's memory in mi", SCHEMA, "Keycloak/alvh-keycloak", "/spec" + memory, "1gi"),
        set("PostgreSQL's disk in GB", SCHEMA, "Cluster/alvh-pg", "/spec/storage/size", "50GB"),
        set(
            "a volume of no size",
            SCHEMA,
            HEDGE,
            "/spec/volumeClaimTemplates/0/spec/resources/requests/storage",
            "one"));
  }

  private static Stream<Broken> others() {
    return Stream.of(
        set(
            "an alert's label that is a number",
            SCHEMA,
            "PrometheusRule/alvh-desk",
            "/spec/groups/0/rules/0/labels/level",
            "1"),
        set("brokers as a text", SCHEMA, "KafkaNodePool/brokers", "/spec/replicas", "\"3\""),
        set("Keycloaks as a text", SCHEMA, "Keycloak/alvh-keycloak", "/spec/instances", "\"2\""),
        set("a field beside spec", SCHEMA, "Keycloak/alvh-keycloak", "/specs", "{}"),
        set(
            "a misspelt field in Keycloak's pod",
            SCHEMA,
            "Keycloak/alvh-keycloak",
            "/spec/unsupported/podTemplate/spec/volume",
            "[]"));
  }

  private static Stream<Broken> words() {
    return Stream.of(
        set("a resource of nobody", WORDS, HEDGE, CONTAINER + "/resources/limits/memroy", "1Gi"),
        set("a way to update", WORDS, HEDGE, "/spec/updateStrategy", "{ type: Rolling }"),
        set("a type of Service", WORDS, "Service/hedge", "/spec/sessionAffinity", "clientIP"),
        set(
            "a measure of load",
            WORDS,
            "HorizontalPodAutoscaler/ui",
            "/spec/metrics/0/resource/target/type",
            "Utilisation"));
  }
}

package org.alvhdesk.k8s;

import static org.alvhdesk.k8s.Broken.remove;
import static org.alvhdesk.k8s.Broken.set;
import static org.alvhdesk.k8s.Broken.without;

import java.util.stream.Stream;

/** Faults in Services, probes, migrations and the edge: what leads from outside to a process. */
final class BrokenDelivery {
  private static final String HOME = "service-leads-home";
  private static final String PROBE = "probe-asks-the-service";
  private static final String HEDGE = "StatefulSet/hedge";
  private static final String MIGRATION = "Job/hedge-migration";
  private static final String CONTAINER = "/spec/template/spec/containers/0";
  private static final String COMPONENT = "/metadata/labels/app.kubernetes.io~1component";
  private static final String NAME = "/spec/selector/app.kubernetes.io~1name";
  private static final String PATHS = "/spec/rules/0/http/paths";
  private static final String NGINX = "/metadata/annotations/nginx.ingress.kubernetes.io~1";

  private BrokenDelivery() {}

  static Stream<Broken> faults() {
    return Stream.of(services(), migrations(), ways(), annotations()).flatMap(s -> s);
  }

  private static Stream<Broken> services() {
    return Stream.of(
        set("hedge's name leads to condor", HOME, "Service/hedge", NAME, "condor"),
        set("a Service by UDP", HOME, "Service/hedge", "/spec/ports/0/protocol", "UDP"),
        set("a Service on another port", HOME, "Service/hedge", "/spec/ports/0/port", "80"),
        set(
            "pods that are not ready",
            HOME,
            "Service/ui",
            "/spec/publishNotReadyAddresses",
            "true"),
        without("no Service", HOME, "Service/market-data"),
        set("a probe by TLS", PROBE, HEDGE, CONTAINER + "/livenessProbe/httpGet/scheme", "HTTPS"),
        set(
            "a probe to somebody else",
            PROBE,
            HEDGE,
            CONTAINER + "/readinessProbe/httpGet/host",
            "ui"),
        set(
            "two probes in one",
            PROBE,
            HEDGE,
            CONTAINER + "/startupProbe/tcpSocket",
            "{ port: 9000 }"),
        set(
            "a probe that overtakes itself",
            PROBE,
            HEDGE,
            CONTAINER + "/livenessProbe/timeoutSeconds",
            "30"),
        set(
            "another program",
            "image-starts-itself",
            HEDGE,
            CONTAINER + "/command",
            "[sleep, \"1\"]"),
        set("other arguments", "image-starts-itself", MIGRATION, CONTAINER + "/args", "[-Dx=y]"),
        set(
            "a second container",
            "image-starts-itself",
            HEDGE,
            "/spec/template/spec/containers/-",
            "{ name: other, image: other:1 }"));
  }

  private static Stream<Broken> migrations() {
    String runs = "migration-runs";
    return Stream.of(
        without("no migration", "migration-job", MIGRATION),
        remove("a migration that no upgrade finds", "migration-job", MIGRATION, COMPONENT),
        remove(
            "a migration whose pod nobody knows",
            "migration-job",
            MIGRATION,
            "/spec/template" + COMPONENT),
        set(
            "another service's migration",
            "migration-of-release",
            MIGRATION,
            CONTAINER + "/image",
            "registry.alvh.example/alvh-condor-service@sha256:set-by-release"),
        set(
            "the migration of another release",
            "migration-of-release",
            MIGRATION,
            CONTAINER + "/image",
            "registry.alvh.example/alvh-hedge-service@sha256:"
                + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"),
        set(
            "a migration by another account",
            "migration-of-release",
            MIGRATION,
            "/spec/template/spec/serviceAccountName",
            "condor"),
        set("a migration that waits", runs, MIGRATION, "/spec/suspend", "true"),
        set("a migration with one try", runs, MIGRATION, "/spec/backoffLimit", "0"),
        set("a migration in a hurry", runs, MIGRATION, "/spec/activeDeadlineSeconds", "5"),
        set(
            "a migration that nobody sees end",
            runs,
            MIGRATION,
            "/spec/ttlSecondsAfterFinished",
            "0"),
        set("two migrations at once", runs, MIGRATION, "/spec/parallelism", "2"),
        set("a migration by index", runs, MIGRATION, "/spec/completionMode", "Indexed"));
  }

  private static Stream<Broken> ways() {
    String nothingElse = "edge-nothing-else";
    return Stream.of(
        without("no way to the pages", "edge-open", "Ingress/ui"),
        without("no way to the login", "edge-open", "Ingress/login"),
        set("pages below another path", "edge-open", "Ingress/ui", PATHS + "/0/path", "/app"),
        set("one page only", nothingElse, "Ingress/ui", PATHS + "/0/pathType", "Exact"),
        set(
            "hedge from outside",
            nothingElse,
            "Ingress/ui",
            PATHS + "/-",
            way("/api", "hedge", "8080")),
        set(
            "hedge for the rest",
            nothingElse,
            "Ingress/ui",
            "/spec/defaultBackend",
            "{ service: { name: hedge, port: { number: 8080 } } }"),
        set(
            "Keycloak's administration",
            nothingElse,
            "Ingress/login",
            PATHS + "/-",
            way("/admin/", "alvh-keycloak-service", "8443")),
        set(
            "all of Keycloak",
            nothingElse,
            "Ingress/login",
            PATHS + "/-",
            way("/", "alvh-keycloak-service", "8443")),
        set("a misspelt class", "edge-controller", "Ingress/ui", "/spec/ingressClassName", "ngnix"),
        remove("no class", "edge-controller", "Ingress/ui", "/spec/ingressClassName"));
  }

  private static String way(String path, String service, String port) {
    return "{ path: %s, pathType: Prefix, backend: { service: { name: %s, port: { number: %s } } } }"
        .formatted(path, service, port);
  }

  private static Stream<Broken> annotations() {
    String rule = "edge-annotations";
    return Stream.of(
        set("plain HTTP at the edge", rule, "Ingress/ui", NGINX + "ssl-redirect", "\"False\""),
        remove("nothing said of HTTP", rule, "Ingress/ui", NGINX + "ssl-redirect"),
        remove("plain HTTP behind the edge", rule, "Ingress/login", NGINX + "backend-protocol"),
        set("TLS to what speaks none", rule, "Ingress/ui", NGINX + "backend-protocol", "HTTPS"),
        set(
            "a line of the edge's own",
            rule,
            "Ingress/ui",
            NGINX + "server-snippet",
            "return 200;"),
        set("a misspelt annotation", rule, "Ingress/ui", NGINX + "proxy-read-timeot", "\"360\""),
        set("pages that are cut off", rule, "Ingress/ui", NGINX + "proxy-read-timeout", "\"60\""),
        set("small uploads", rule, "Ingress/ui", NGINX + "proxy-body-size", "1m"),
        set("a small cookie", rule, "Ingress/ui", NGINX + "proxy-buffer-size", "4k"),
        remove("pages that are held back", rule, "Ingress/ui", NGINX + "proxy-buffering"));
  }
}

package org.alvhdesk.k8s.environment;

import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Manifests;
import org.alvhdesk.k8s.model.Operators;
import org.alvhdesk.k8s.model.Tree;

/**
 * What services talk to, as the objects around them call it; a site that brings its own uses the
 * same names.
 *
 * @param kafka cluster
 * @param kafkaPort of the listener with TLS
 * @param postgres cluster
 * @param keycloakTls secret of Keycloak's certificate
 * @param realm of the code
 * @param namespaces made here
 */
record Surroundings(
    String kafka,
    int kafkaPort,
    String postgres,
    String keycloak,
    String keycloakTls,
    String realm,
    List<String> namespaces) {

  static Surroundings of(Manifests all, String realm) {
    var kafka = all.ofKind("Kafka").findFirst();
    var keycloak = all.ofKind("Keycloak").findFirst();
    return new Surroundings(
        kafka.map(Manifest::name).orElse("alvh"),
        kafka
            .flatMap(
                k ->
                    items(k.spec(), "kafka", "listeners")
                        .filter(l -> l.path("tls").asBoolean(false))
                        .map(l -> l.path("port").asInt())
                        .findFirst())
            .orElse(9093),
        Operators.postgres(all).stream().map(Manifest::name).findFirst().orElse("alvh-pg"),
        keycloak.map(Manifest::name).orElse("alvh-keycloak"),
        keycloak
            .map(k -> text(k.spec(), "http", "tlsSecret"))
            .filter(name -> !name.isEmpty())
            .orElse("alvh-keycloak-tls"),
        realm,
        all.ofKind("Namespace").map(Manifest::name).toList());
  }

  /** Pattern of every name under which a Service of this namespace answers. */
  String host(String service) {
    String spaces = namespaces.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.quote(service)
        + (spaces.isEmpty() ? "" : "(?:\\.(?:" + spaces + ")(?:\\.svc(?:\\.cluster\\.local)?)?)?");
  }

  /** The address of a Service of one of the platform's own workloads. */
  Form service(Manifests all, String workload) {
    String ports =
        all.find("Service", workload)
            .map(Manifest::spec)
            .map(
                spec ->
                    items(spec, "ports")
                        .map(p -> Integer.toString(p.path("port").asInt()))
                        .collect(Collectors.joining("|")))
            .filter(p -> !p.isEmpty())
            .orElse("8080");
    return Form.matching(
        "http://" + host(workload) + ":(?:" + ports + ")", "http://" + workload + ":" + ports);
  }

  /** An address of Keycloak inside the cluster. */
  Form keycloak(String path) {
    return Form.matching(
        "https://" + host(keycloak + "-service") + ":8443" + Pattern.quote(path),
        "https://" + keycloak + "-service:8443" + path);
  }

  /** The address that browsers know. */
  Form issuer(Manifests all) {
    String login =
        all.find("ConfigMap", "alvh-site")
            .map(m -> Tree.text(m.json(), "data", "login"))
            .orElse("");
    return Form.exactly("https://" + login + "/realms/" + realm);
  }
}

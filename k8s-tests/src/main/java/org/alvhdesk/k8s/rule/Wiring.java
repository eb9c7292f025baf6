package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.at;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.map;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Operators;
import org.alvhdesk.k8s.model.PodTemplate;
import org.alvhdesk.k8s.model.Selector;

/** Selectors, ports, addresses, host names: that what points somewhere points at something. */
final class Wiring {
  private static final Pattern ADDRESS = Pattern.compile("(?:^|//)([a-z0-9.-]+):(\\d+)(?:[/?]|$)");

  private Wiring() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("objects-once", "no object is there twice", Wiring::once),
        new Rule("selector-matches-template", "a workload selects its own pods", Wiring::own),
        new Rule("selector-matches-one", "and nobody else's", Wiring::disjoint),
        new Rule("service-reaches-pods", "a Service leads to a port of a pod", Wiring::services),
        new Rule(
            "stateful-set-service",
            "a StatefulSet names a Service that is there",
            Wiring::serviceName),
        new Rule(
            "address-resolves", "an address in the environment is a Service's", Wiring::addresses),
        new Rule("ingress-leads-to-service", "what comes in goes somewhere", Wiring::ingress),
        new Rule("ingress-with-tls", "and comes in through TLS", Wiring::tls),
        new Rule("hosts-agree", "the site's two names are the same everywhere", Wiring::hosts));
  }

  private static void once(Situation s, Rule.Report report) {
    var seen = new HashMap<String, Integer>();
    s.manifests().all().forEach(m -> seen.merge(m.group() + " " + m.id(), 1, Integer::sum));
    seen.forEach(
        (id, n) -> {
          if (n > 1) {
            report.add(id.strip(), "is there " + n + " times");
          }
        });
  }

  private static void own(Situation s, Rule.Report report) {
    s.serving()
        .filter(p -> p.owner().spec().has("selector"))
        .filter(p -> !Selector.matches(p.owner().spec().path("selector"), p.labels()))
        .forEach(p -> report.add(p.owner(), "its selector does not match its template's labels"));
    s.serving()
        .filter(p -> !p.owner().kind().equals("Pod"))
        .filter(p -> map(p.owner().spec(), "selector", "matchLabels").isEmpty())
        .filter(p -> items(p.owner().spec(), "selector", "matchExpressions").findAny().isEmpty())
        .forEach(p -> report.add(p.owner(), "an empty selector takes every pod"));
  }

  private static void disjoint(Situation s, Rule.Report report) {
    for (PodTemplate one : s.pods()) {
      for (PodTemplate other : s.pods()) {
        if (one != other
            && !one.owner().id().equals(other.owner().id())
            && one.owner().spec().has("selector")
            && Selector.matches(one.owner().spec().path("selector"), other.labels())) {
          report.add(one.owner(), "also selects the pods of " + other.owner().id());
        }
      }
    }
  }

  private static void services(Situation s, Rule.Report report) {
    s.ofKind("Service")
        .forEach(
            service -> {
              Map<String, String> selector = map(service.spec(), "selector");
              var behind =
                  s.pods().stream().filter(p -> Selector.contained(selector, p.labels())).toList();
              if (behind.isEmpty()) {
                report.add(service, "selects no pod that is made here: " + selector);
              } else if (behind.size() > 1) {
                report.add(service, "leads to pods of " + behind.size() + " workloads");
              }
              for (PodTemplate pod : behind) {
                items(service.spec(), "ports")
                    .map(p -> p.has("targetPort") ? text(p, "targetPort") : text(p, "port"))
                    .filter(target -> !hasPort(pod, target))
                    .forEach(
                        target -> report.add(service, pod.owner().id() + " has no port " + target));
              }
            });
  }

  private static boolean hasPort(PodTemplate pod, String target) {
    return pod.mainContainers()
        .flatMap(c -> items(c, "ports"))
        .anyMatch(p -> text(p, "name").equals(target) || text(p, "containerPort").equals(target));
  }

  private static void serviceName(Situation s, Rule.Report report) {
    s.ofKind("StatefulSet")
        .filter(m -> s.manifests().find("Service", text(m.spec(), "serviceName")).isEmpty())
        .forEach(
            m ->
                report.add(m, "serviceName \"" + text(m.spec(), "serviceName") + "\" is not here"));
  }

  private static boolean serves(Situation s, String host, int port) {
    return Operators.serves(s.manifests(), host, port)
        || s.manifests()
            .find("Service", host)
            .map(m -> items(m.spec(), "ports").anyMatch(p -> p.path("port").asInt() == port))
            .orElse(false);
  }

  /** Addresses of containers' environment inside this namespace: a name without a dot. */
  private static void addresses(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      pod.containers()
          .flatMap(c -> items(c, "env"))
          .forEach(
              e -> {
                Matcher address = ADDRESS.matcher(text(e, "value"));
                while (address.find()) {
                  String host = inNamespace(s, address.group(1));
                  int port = Integer.parseInt(address.group(2));
                  if (!host.contains(".") && !serves(s, host, port)) {
                    report.add(
                        pod.owner(),
                        text(e, "name")
                            + " points at "
                            + host
                            + ":"
                            + port
                            + ", where no Service is");
                  }
                }
              });
    }
  }

  /** {@code hedge.alvh.svc.cluster.local} is {@code hedge} in the namespace {@code alvh}. */
  private static String inNamespace(Situation s, String host) {
    return s.ofKind("Namespace")
        .filter(n -> host.matches("[a-z0-9-]+\\." + n.name() + "(\\.svc(\\.cluster\\.local)?)?"))
        .map(n -> host.substring(0, host.indexOf('.')))
        .findFirst()
        .orElse(host);
  }

  private static void ingress(Situation s, Rule.Report report) {
    s.ofKind("Ingress")
        .forEach(
            ingress ->
                items(ingress.spec(), "rules")
                    .flatMap(rule -> items(rule, "http", "paths"))
                    .map(path -> at(path, "backend", "service"))
                    .filter(backend -> !leads(s, backend))
                    .forEach(
                        backend ->
                            report.add(
                                ingress,
                                "leads to "
                                    + text(backend, "name")
                                    + " port "
                                    + backend.path("port")
                                    + ", which no Service has")));
  }

  private static boolean leads(Situation s, JsonNode backend) {
    String name = text(backend, "name");
    int number = at(backend, "port", "number").asInt(0);
    String port = text(backend, "port", "name");
    return number > 0
        ? serves(s, name, number)
        : s.manifests()
            .find("Service", name)
            .map(m -> items(m.spec(), "ports").anyMatch(p -> text(p, "name").equals(port)))
            .orElse(false);
  }

  private static void tls(Situation s, Rule.Report report) {
    s.ofKind("Ingress")
        .forEach(
            ingress -> {
              var secured =
                  items(ingress.spec(), "tls")
                      .filter(t -> !text(t, "secretName").isEmpty())
                      .flatMap(t -> items(t, "hosts"))
                      .map(JsonNode::asText)
                      .toList();
              items(ingress.spec(), "rules")
                  .map(rule -> text(rule, "host"))
                  .filter(host -> host.isEmpty() || !secured.contains(host))
                  .forEach(host -> report.add(ingress, "has no TLS for the host \"" + host + "\""));
              if (text(
                      ingress.json(),
                      "metadata",
                      "annotations",
                      "nginx.ingress.kubernetes.io/ssl-redirect")
                  .equals("false")) {
                report.add(ingress, "lets plain HTTP in: ssl-redirect is false");
              }
            });
  }

  private static void hosts(Situation s, Rule.Report report) {
    Manifest site = s.manifests().find("ConfigMap", "alvh-site").orElse(null);
    if (site == null) {
      report.add("ConfigMap/alvh-site", "is not here: it holds the site's two names");
      return;
    }
    String desk = text(site.json(), "data", "desk");
    String login = text(site.json(), "data", "login");
    if (desk.isEmpty() || login.isEmpty() || desk.equals(login)) {
      report.add(site, "needs two different names, desk and login");
    }
    s.ofKind("Ingress")
        .forEach(
            i ->
                items(i.spec(), "rules")
                    .map(r -> text(r, "host"))
                    .filter(h -> !h.equals(desk) && !h.equals(login))
                    .forEach(
                        h ->
                            report.add(
                                i, "serves " + h + ", the site has " + desk + " and " + login)));
    s.ofKind("Keycloak")
        .forEach(k -> host(k, "hostname", text(k.spec(), "hostname", "hostname"), login, report));
    s.manifests()
        .find("ConfigMap", "alvh-settings")
        .ifPresent(
            m -> host(m, "ALVH_OIDC_URL", text(m.json(), "data", "ALVH_OIDC_URL"), login, report));
    s.ofKind("KeycloakRealmImport")
        .forEach(
            r ->
                items(r.spec(), "realm", "clients")
                    .flatMap(
                        c ->
                            java.util.stream.Stream.concat(
                                items(c, "redirectUris"), items(c, "webOrigins")))
                    .forEach(uri -> host(r, "a client", uri.asText(), desk, report)));
  }

  private static void host(
      Manifest m, String what, String address, String host, Rule.Report report) {
    if (!address.matches("https://" + Pattern.quote(host) + "(/.*)?")) {
      report.add(m, what + " says " + address + ", not https://" + host);
    }
  }
}

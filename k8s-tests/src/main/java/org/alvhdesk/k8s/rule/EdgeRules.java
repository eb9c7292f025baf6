package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.at;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.map;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.alvhdesk.k8s.code.PageLimits;
import org.alvhdesk.k8s.model.Manifest;

/** What browsers reach: the pages, the login, and nothing else. */
final class EdgeRules {
  private static final String NGINX = "nginx";
  private static final Pattern CONTROLLER =
      Pattern.compile("([a-z0-9-]+)\\.ingress\\.kubernetes\\.io/.*");
  private static final String OURS = NGINX + ".ingress.kubernetes.io/";
  private static final String SIZE = "\\d{1,6}[kKmMgG]?";
  private static final String SECONDS = "\\d{1,5}";

  /** Annotations of ingress-nginx that weaken nothing, with the form of their values. */
  private static final Map<String, String> ANNOTATIONS =
      Map.ofEntries(
          Map.entry("ssl-redirect", "true"),
          Map.entry("force-ssl-redirect", "true"),
          Map.entry("backend-protocol", "HTTPS?"),
          Map.entry("proxy-buffering", "on|off"),
          Map.entry("proxy-request-buffering", "on|off"),
          Map.entry("proxy-buffer-size", SIZE),
          Map.entry("proxy-buffers-number", "\\d{1,3}"),
          Map.entry("proxy-body-size", SIZE),
          Map.entry("proxy-read-timeout", SECONDS),
          Map.entry("proxy-send-timeout", SECONDS),
          Map.entry("proxy-connect-timeout", SECONDS),
          Map.entry("proxy-ssl-verify", "on"),
          Map.entry("proxy-ssl-secret", "[a-z0-9-]+/[a-z0-9-]+"),
          Map.entry("proxy-ssl-name", "[a-z0-9.-]+"),
          Map.entry("proxy-ssl-server-name", "on"),
          Map.entry("limit-rps", SECONDS),
          Map.entry("limit-rpm", SECONDS),
          Map.entry("limit-connections", SECONDS),
          Map.entry("whitelist-source-range", "[0-9a-fA-F.:/, ]+"),
          Map.entry("allowlist-source-range", "[0-9a-fA-F.:/, ]+"));

  private EdgeRules() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("edge-open", "pages and login are reached from outside", EdgeRules::open),
        new Rule("edge-nothing-else", "and nothing else is", EdgeRules::nothingElse),
        new Rule(
            "edge-controller",
            "every Ingress has a class, and annotations which that class reads",
            EdgeRules::controller),
        new Rule(
            "edge-annotations", "TLS on both sides, room for what pages need", EdgeRules::says));
  }

  /** A way in: {@code desk.alvh.example/realms} against where it leads. */
  private static Map<String, String> ways(Manifest ingress) {
    var ways = new TreeMap<String, String>();
    items(ingress.spec(), "rules")
        .forEach(
            rule ->
                items(rule, "http", "paths")
                    .forEach(
                        path ->
                            ways.put(
                                text(rule, "host") + bare(text(path, "path")),
                                target(path) + " " + text(path, "pathType"))));
    return ways;
  }

  private static String bare(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static String target(JsonNode path) {
    JsonNode port = at(path, "backend", "service", "port");
    return text(path, "backend", "service", "name")
        + ":"
        + (port.has("number") ? text(port, "number") : text(port, "name"));
  }

  /** Where each way may lead; several targets are one port by name and by number. */
  private static Map<String, Set<String>> allowed(Situation s) {
    Manifest site = s.manifests().find("ConfigMap", "alvh-site").orElse(null);
    if (site == null) {
      return Map.of();
    }
    String desk = text(site.json(), "data", "desk");
    String login = text(site.json(), "data", "login");
    String keycloak =
        s.ofKind("Keycloak").map(Manifest::name).findFirst().orElse("alvh-keycloak")
            + "-service:8443 Prefix";
    String realm = text(s.code().realm(), "realm");
    return Map.of(
        desk + "/", Set.of("ui:http Prefix", "ui:8080 Prefix"),
        login + "/realms", Set.of(keycloak),
        login + "/realms/" + realm, Set.of(keycloak),
        login + "/resources", Set.of(keycloak));
  }

  private static void open(Situation s, Rule.Report report) {
    var missing = new TreeSet<>(allowed(s).keySet());
    s.ofKind("Ingress").forEach(i -> missing.removeAll(ways(i).keySet()));
    // The realm's own path is the narrower way to the same.
    long realms = missing.stream().filter(way -> way.contains("/realms")).count();
    if (realms < 2) {
      missing.removeIf(way -> way.contains("/realms"));
    }
    missing.forEach(
        way -> report.add("Ingress", "none leads from " + way + " to where it is served"));
  }

  private static void nothingElse(Situation s, Rule.Report report) {
    Map<String, Set<String>> allowed = allowed(s);
    s.ofKind("Ingress")
        .forEach(
            ingress -> {
              ways(ingress)
                  .forEach(
                      (way, target) -> {
                        if (!allowed.getOrDefault(way, Set.of()).contains(target)) {
                          report.add(
                              ingress,
                              "leads from "
                                  + way
                                  + " to "
                                  + target
                                  + "; allowed is "
                                  + allowed.getOrDefault(way, Set.of()));
                        }
                      });
              ingress
                  .spec()
                  .fieldNames()
                  .forEachRemaining(
                      name -> {
                        if (!Set.of("ingressClassName", "rules", "tls").contains(name)) {
                          report.add(ingress, "has a " + name + ": ways in are under rules only");
                        }
                      });
            });
  }

  private static void controller(Situation s, Rule.Report report) {
    s.ofKind("Ingress")
        .forEach(
            ingress -> {
              String own = text(ingress.spec(), "ingressClassName");
              var annotations = map(ingress.json(), "metadata", "annotations").keySet();
              if (own.isEmpty() || annotations.stream().noneMatch(key -> key.contains(own))) {
                report.add(
                    ingress,
                    "its class is \"" + own + "\", and none of its annotations are for that one");
              }
              annotations.stream()
                  .map(CONTROLLER::matcher)
                  .filter(key -> key.matches() && !key.group(1).equals(own))
                  .forEach(
                      key ->
                          report.add(
                              ingress, key.group() + " is for another class than \"" + own + "\""));
              if (annotations.contains("kubernetes.io/ingress.class")) {
                report.add(ingress, "names its class twice: only ingressClassName");
              }
            });
  }

  private static void says(Situation s, Rule.Report report) {
    s.ofKind("Ingress")
        .filter(i -> text(i.spec(), "ingressClassName").equals(NGINX))
        .forEach(i -> says(s, i, report));
  }

  private static void says(Situation s, Manifest ingress, Rule.Report report) {
    var said = new TreeMap<String, String>();
    map(ingress.json(), "metadata", "annotations")
        .forEach(
            (key, value) -> {
              if (key.startsWith(OURS)) {
                said.put(key.substring(OURS.length()), value);
              }
            });
    said.forEach(
        (name, value) -> {
          String form = ANNOTATIONS.get(name);
          if (form == null) {
            report.add(ingress, name + " is no annotation that is known here");
          } else if (!value.matches(form)) {
            report.add(ingress, name + " is " + value + ", not " + form);
          }
        });
    if (!said.containsKey("ssl-redirect") && !said.containsKey("force-ssl-redirect")) {
      report.add(ingress, "does not say ssl-redirect: \"true\"");
    }
    boolean pages = ways(ingress).values().stream().anyMatch(to -> to.startsWith("ui:"));
    boolean tls = ways(ingress).values().stream().anyMatch(to -> to.contains("-service:8443"));
    if (tls != said.getOrDefault("backend-protocol", "HTTP").equals("HTTPS")) {
      report.add(
          ingress, "backend-protocol must be " + (tls ? "HTTPS" : "HTTP") + " for what is behind");
    }
    if (pages) {
      PageLimits limits = s.code().pages();
      if (!said.getOrDefault("proxy-buffering", "on").equals("off")) {
        report.add(ingress, "holds back what pages wait for: proxy-buffering: \"off\"");
      }
      least(ingress, said, "proxy-read-timeout", limits.connection().toSeconds() + 1, report);
      least(ingress, said, "proxy-body-size", limits.uploadBytes(), report);
      least(ingress, said, "proxy-buffer-size", limits.headerBytes(), report);
    }
  }

  private static void least(
      Manifest ingress, Map<String, String> said, String name, long least, Rule.Report report) {
    String value = said.getOrDefault(name, "0");
    if (!value.matches(SIZE) || PageLimits.bytes(value) < least) {
      report.add(ingress, name + " is " + value + ": pages need " + least + " at least");
    }
  }
}

package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.at;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.k8s.code.Code;
import org.alvhdesk.k8s.model.Manifest;

/** The realm is that of the code, without what is for a demo. */
final class KeycloakRules {
  private static final List<String> FLAGS =
      List.of(
          "publicClient",
          "standardFlowEnabled",
          "directAccessGrantsEnabled",
          "serviceAccountsEnabled");

  private KeycloakRules() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("realm-of-code", "name and roles are those of the code", KeycloakRules::roles),
        new Rule(
            "clients-of-code",
            "clients and audiences are those of the code",
            KeycloakRules::clients),
        new Rule("realm-hardened", "nothing of a demo is in it", KeycloakRules::hardened),
        new Rule("keycloak-secured", "Keycloak answers by TLS only", KeycloakRules::secured),
        new Rule("oidc-settings", "services ask this Keycloak", KeycloakRules::settings));
  }

  private static Stream<Manifest> realms(Situation s) {
    return s.ofKind("KeycloakRealmImport");
  }

  private static Set<String> names(Stream<JsonNode> nodes, String field) {
    return nodes.map(n -> text(n, field)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static void roles(Situation s, Rule.Report report) {
    if (s.ofKind("Keycloak").findAny().isPresent() && realms(s).findAny().isEmpty()) {
      report.add("KeycloakRealmImport", "there is a Keycloak and no realm");
    }
    var wanted = names(items(s.code().realm(), "roles", "realm"), "name");
    realms(s)
        .forEach(
            m -> {
              var here = names(items(m.spec(), "realm", "roles", "realm"), "name");
              if (!here.equals(wanted)) {
                report.add(m, "has the roles " + here + ", the code " + wanted);
              }
              String realm = text(s.code().realm(), "realm");
              if (!text(m.spec(), "realm", "realm").equals(realm)) {
                report.add(
                    m,
                    "makes the realm " + text(m.spec(), "realm", "realm") + ", the code " + realm);
              }
              if (s.manifests().find("Keycloak", text(m.spec(), "keycloakCRName")).isEmpty()) {
                report.add(m, "belongs to a Keycloak that is not here");
              }
            });
  }

  private static void clients(Situation s, Rule.Report report) {
    var wanted = s.code().clients();
    realms(s)
        .forEach(
            m -> {
              var here = items(m.spec(), "realm", "clients").toList();
              Set<String> names = names(here.stream(), "clientId");
              Set<String> inCode = names(wanted.stream(), "clientId");
              if (!names.equals(inCode)) {
                report.add(m, "has the clients " + names + ", the code " + inCode);
              }
              for (JsonNode client : here) {
                wanted.stream()
                    .filter(w -> text(w, "clientId").equals(text(client, "clientId")))
                    .forEach(w -> compare(m, client, w, report));
              }
              for (Code.Service service : s.code().services()) {
                if (!names.contains(service.audience())) {
                  report.add(m, service.id() + " expects the client " + service.audience());
                }
              }
            });
  }

  private static void compare(Manifest m, JsonNode here, JsonNode code, Rule.Report report) {
    String id = text(here, "clientId");
    for (String flag : FLAGS) {
      if (here.path(flag).asBoolean(true) != code.path(flag).asBoolean(true)) {
        report.add(
            m,
            "client "
                + id
                + ": "
                + flag
                + " is "
                + here.path(flag)
                + ", in the code "
                + code.path(flag));
      }
    }
    var audiences = audiences(here);
    if (!audiences.equals(audiences(code))) {
      report.add(
          m,
          "client "
              + id
              + " names the audiences "
              + audiences
              + ", in the code "
              + audiences(code));
    }
    String pkce = text(code, "attributes", "pkce.code.challenge.method");
    if (!text(here, "attributes", "pkce.code.challenge.method").equals(pkce)) {
      report.add(m, "client " + id + " does not demand PKCE as the code does: " + pkce);
    }
  }

  private static Set<String> audiences(JsonNode client) {
    return items(client, "protocolMappers")
        .filter(p -> text(p, "protocolMapper").equals("oidc-audience-mapper"))
        .filter(p -> text(p, "config", "access.token.claim").equals("true"))
        .map(p -> text(p, "config", "included.client.audience"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void hardened(Situation s, Rule.Report report) {
    realms(s)
        .forEach(
            m -> {
              JsonNode realm = m.spec().path("realm");
              if (!Set.of("all", "external").contains(text(realm, "sslRequired"))) {
                report.add(m, "lets people log in without TLS: sslRequired: all");
              }
              if (realm.path("registrationAllowed").asBoolean(false)) {
                report.add(m, "lets anybody register");
              }
              if (!realm.path("bruteForceProtected").asBoolean(false)) {
                report.add(m, "lets passwords be guessed: bruteForceProtected: true");
              }
              if (realm.has("clientScopes")
                  || items(realm, "clients").anyMatch(c -> c.has("defaultClientScopes"))) {
                report.add(m, "names client scopes, which suppresses the built-in ones");
              }
              items(realm, "clients")
                  .filter(c -> c.path("directAccessGrantsEnabled").asBoolean(false))
                  .forEach(
                      c -> report.add(m, "client " + text(c, "clientId") + " takes passwords"));
              items(realm, "clients")
                  .flatMap(c -> Stream.concat(items(c, "redirectUris"), items(c, "webOrigins")))
                  .map(JsonNode::asText)
                  .filter(uri -> !uri.matches("https://[a-z0-9.-]+(/.*)?"))
                  .forEach(
                      uri ->
                          report.add(m, "answers to " + uri + ": one https address of the desk"));
            });
  }

  private static void secured(Situation s, Rule.Report report) {
    s.ofKind("Keycloak")
        .forEach(
            k -> {
              if (at(k.spec(), "http", "httpEnabled").asBoolean(false)) {
                report.add(k, "answers plain HTTP: httpEnabled: false");
              }
              if (at(k.spec(), "networkPolicy", "enabled").asBoolean(true)) {
                report.add(
                    k, "its operator's own policy lets every pod in: networkPolicy.enabled: false");
              }
              if (text(k.spec(), "http", "tlsSecret").isEmpty()) {
                report.add(k, "has no certificate: http.tlsSecret");
              }
              if (!text(k.spec(), "hostname", "hostname").startsWith("https://")) {
                report.add(k, "its name is no https address");
              }
              if (at(k.spec(), "hostname", "strict").asBoolean(true) == false) {
                report.add(k, "takes any name that it is called by: hostname.strict");
              }
            });
  }

  private static void settings(Situation s, Rule.Report report) {
    String realm = "/realms/" + text(s.code().realm(), "realm");
    s.manifests()
        .find("ConfigMap", "alvh-settings")
        .filter(m -> !text(m.json(), "data", "ALVH_OIDC_URL").endsWith(realm))
        .ifPresent(m -> report.add(m, "ALVH_OIDC_URL does not end with " + realm));
    s.serving()
        .filter(p -> s.code().workload(p.owner().name()).isPresent())
        .forEach(
            p -> {
              paths(
                  p.owner(),
                  p.env("QUARKUS_OIDC_JWKS_PATH"),
                  realm + "/protocol/openid-connect/certs",
                  report);
              if (p.owner().name().equals("ui")) {
                paths(
                    p.owner(),
                    p.env("QUARKUS_OIDC_TOKEN_PATH"),
                    realm + "/protocol/openid-connect/token",
                    report);
              }
            });
  }

  private static void paths(Manifest m, String address, String path, Rule.Report report) {
    if (!address.startsWith("https://") || !address.endsWith(path)) {
      report.add(m, "asks \"" + address + "\", not https://...:8443" + path);
    }
  }
}

package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.fields;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Tree;

/**
 * The realm is the local stack's, field by field, but for the differences that are written down
 * here: what is for a demo is gone, addresses are the site's, and what a team needs is there.
 */
final class RealmOfCode {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");
  private static final String LOCAL = "http://127.0.0.1:${ALVH_UI_PORT}";

  /** Of the local stack only: its waiting times suit tests, Keycloak's own suit people. */
  private static final Set<String> LOCAL_ONLY =
      Set.of(
          "displayName",
          "failureFactor",
          "waitIncrementSeconds",
          "maxFailureWaitSeconds",
          "quickLoginCheckMilliSeconds",
          "users");

  /** What fields by which a list's element is recognised; the order means nothing. */
  private static final List<String> IDENTITIES = List.of("clientId", "name", "username");

  /** Of a team's realm: field against the values that it may have. */
  private static final Map<String, String> OF_A_TEAM =
      Map.of(
          "displayName", "\"ALVH Desk.*\"",
          "sslRequired", "\"all\"",
          "passwordPolicy", "\"length\\((1[2-9]|[2-9]\\d)\\)( and \\w+(\\(\\d*\\))?)*\"",
          "eventsEnabled", "true",
          // A year at least, in seconds.
          "eventsExpiration", "(31[5-9]\\d{5}|3[2-9]\\d{6}|[4-9]\\d{7}|\\d{9})",
          "adminEventsEnabled", "true",
          "adminEventsDetailsEnabled", "true");

  /** The directory client's own account: it may look at people (KeycloakRealm of local-stack). */
  private static final String ACCOUNTS =
      """
      [{"username": "service-account-alvh-directory", "enabled": true,
        "serviceAccountClientId": "alvh-directory",
        "clientRoles": {"realm-management": ["view-users"]}}]
      """;

  private RealmOfCode() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("realm-as-code", "the realm is the code's, field by field", RealmOfCode::compare),
        new Rule(
            "realm-placeholders",
            "every placeholder is filled in, from the secret that the services use",
            RealmOfCode::placeholders));
  }

  private static void compare(Situation s, Rule.Report report) {
    String desk =
        s.manifests()
            .find("ConfigMap", "alvh-site")
            .map(m -> text(m.json(), "data", "desk"))
            .orElse("");
    s.ofKind("KeycloakRealmImport")
        .forEach(
            m -> {
              ObjectNode here = m.spec().path("realm").deepCopy();
              OF_A_TEAM.forEach(
                  (name, values) -> {
                    JsonNode value = here.remove(name);
                    if (value == null || !value.toString().matches(values)) {
                      report.add(m, "realm." + name + " is " + value + ", not " + values);
                    }
                  });
              var wrong = new ArrayList<String>();
              differences("realm", wanted(s.code().realm(), desk), here, wrong);
              wrong.forEach(w -> report.add(m, w));
            });
  }

  private static JsonNode wanted(JsonNode code, String desk) {
    ObjectNode wanted = (ObjectNode) located(code, desk);
    LOCAL_ONLY.forEach(wanted::remove);
    OF_A_TEAM.keySet().forEach(wanted::remove);
    ArrayNode clients = JsonNodeFactory.instance.arrayNode();
    items(wanted, "clients")
        .filter(c -> !text(c, "description").startsWith("DEMO ONLY"))
        .forEach(clients::add);
    wanted.set("clients", clients);
    try {
      wanted.set("users", new ObjectMapper().readTree(ACCOUNTS));
    } catch (java.io.IOException e) {
      throw new IllegalStateException("not JSON: " + ACCOUNTS, e);
    }
    return wanted;
  }

  /** A copy in which the local address of the pages is the site's. */
  private static JsonNode located(JsonNode node, String desk) {
    if (node.isTextual()) {
      return TextNode.valueOf(node.asText().replace(LOCAL, "https://" + desk));
    }
    if (node.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> list.add(located(item, desk)));
      return list;
    }
    if (node.isObject()) {
      ObjectNode map = JsonNodeFactory.instance.objectNode();
      node.properties().forEach(e -> map.set(e.getKey(), located(e.getValue(), desk)));
      return map;
    }
    return node;
  }

  private static void differences(String path, JsonNode code, JsonNode here, List<String> wrong) {
    if (code.isObject() && here.isObject()) {
      var names = new TreeSet<String>();
      code.fieldNames().forEachRemaining(names::add);
      here.fieldNames().forEachRemaining(names::add);
      names.forEach(n -> differences(path + "." + n, code.path(n), here.path(n), wrong));
    } else if (code.isArray() && here.isArray()) {
      var byName = new LinkedHashMap<>(named(code));
      var hereByName = named(here);
      if (here.size() != hereByName.size()) {
        wrong.add(path + " names something twice");
      }
      hereByName.forEach(
          (name, item) -> {
            JsonNode other = byName.remove(name);
            differences(path + "[" + name + "]", other == null ? absent() : other, item, wrong);
          });
      byName.forEach((name, item) -> differences(path + "[" + name + "]", item, absent(), wrong));
    } else if (here.isMissingNode()) {
      wrong.add(path + " is missing; in the code " + code);
    } else if (code.isMissingNode()) {
      wrong.add(path + " is " + here + ", and the code has no such thing");
    } else if (!code.equals(here)) {
      wrong.add(path + " is " + here + ", in the code " + code);
    }
  }

  private static JsonNode absent() {
    return JsonNodeFactory.instance.missingNode();
  }

  private static Map<String, JsonNode> named(JsonNode list) {
    var named = new LinkedHashMap<String, JsonNode>();
    for (JsonNode item : list) {
      String name =
          IDENTITIES.stream()
              .filter(item::has)
              .findFirst()
              .map(f -> text(item, f))
              .orElse(item.asText());
      named.put(name, item);
    }
    return named;
  }

  private static void placeholders(Situation s, Rule.Report report) {
    s.ofKind("KeycloakRealmImport")
        .forEach(
            m -> {
              var used = new TreeSet<String>();
              Tree.walk(
                  m.spec().path("realm"),
                  (path, node) -> {
                    if (node.isTextual()) {
                      PLACEHOLDER
                          .matcher(node.asText())
                          .results()
                          .forEach(r -> used.add(r.group(1)));
                    }
                  });
              var given = new TreeSet<String>();
              fields(m.spec(), "placeholders")
                  .forEach(
                      e -> {
                        given.add(e.getKey());
                        sameAsServices(s, m, e.getKey(), e.getValue().path("secret"), report);
                      });
              if (!used.equals(given)) {
                report.add(m, "uses the placeholders " + used + " and fills in " + given);
              }
            });
  }

  /** A service reads the same secret under the same name. */
  private static void sameAsServices(
      Situation s, Manifest m, String name, JsonNode secret, Rule.Report report) {
    var read =
        s.pods().stream()
            .flatMap(p -> p.variable(name))
            .map(v -> v.path("valueFrom").path("secretKeyRef"))
            .toList();
    if (read.isEmpty()) {
      report.add(m, "fills in " + name + ", which no service reads");
    }
    read.stream()
        .filter(
            r ->
                !text(r, "name").equals(text(secret, "name"))
                    || !text(r, "key").equals(text(secret, "key")))
        .forEach(
            r -> report.add(m, name + " is filled in from " + secret + ", the services read " + r));
  }
}

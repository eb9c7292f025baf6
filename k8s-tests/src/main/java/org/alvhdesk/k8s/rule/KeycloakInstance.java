package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.at;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Operators;
import org.alvhdesk.k8s.model.Quantity;
import org.alvhdesk.localstack.DatabaseName;

/** Keycloak's own database, certificate and memory. */
final class KeycloakInstance {
  private static final Pattern URL =
      Pattern.compile(
          "jdbc:postgresql://([a-z0-9-]+)-rw:5432/([a-z_]+)\\?sslmode=verify-full&sslrootcert=(/\\S+)");
  private static final String SECRET = "alvh-keycloak-db";

  private KeycloakInstance() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("keycloak-database", "Keycloak has its own database", KeycloakInstance::database),
        new Rule(
            "keycloak-authority", "and checks the server's certificate", KeycloakInstance::mount),
        new Rule("keycloak-memory", "requests are not above limits", KeycloakInstance::memory));
  }

  private static Optional<Matcher> url(Manifest keycloak) {
    Matcher url = URL.matcher(text(keycloak.spec(), "db", "url"));
    return url.matches() ? Optional.of(url) : Optional.empty();
  }

  private static void database(Situation s, Rule.Report report) {
    s.ofKind("Keycloak")
        .forEach(
            k -> {
              boolean own =
                  url(k)
                      .filter(u -> u.group(2).equals(DatabaseName.KEYCLOAK.id()))
                      .filter(
                          u ->
                              Operators.postgres(s.manifests()).stream()
                                  .anyMatch(c -> c.name().equals(u.group(1))))
                      .isPresent();
              if (!own) {
                report.add(
                    k,
                    "db.url is \""
                        + text(k.spec(), "db", "url")
                        + "\", not jdbc:postgresql://CLUSTER-rw:5432/keycloak?sslmode=verify-full&sslrootcert=...");
              }
              login(k, "usernameSecret", "username", report);
              login(k, "passwordSecret", "password", report);
            });
  }

  private static void login(Manifest k, String field, String key, Rule.Report report) {
    JsonNode secret = at(k.spec(), "db", field);
    if (!text(secret, "name").equals(SECRET) || !text(secret, "key").equals(key)) {
      report.add(k, "db." + field + " is " + secret + ", not " + key + " of " + SECRET);
    }
  }

  private static void mount(Situation s, Rule.Report report) {
    s.ofKind("Keycloak")
        .forEach(
            k -> {
              JsonNode pod = at(k.spec(), "unsupported", "podTemplate", "spec");
              String file = url(k).map(u -> u.group(3)).orElse("");
              String cluster = url(k).map(u -> u.group(1)).orElse("");
              boolean there =
                  items(pod, "volumes")
                      .filter(v -> text(v, "secret", "secretName").equals(cluster + "-ca"))
                      .anyMatch(
                          v ->
                              items(v, "secret", "items")
                                  .filter(i -> text(i, "key").equals("ca.crt"))
                                  .anyMatch(i -> mounted(pod, v, text(i, "path"), file)));
              if (!there) {
                report.add(
                    k,
                    "the file " + file + " that checks PostgreSQL is not mounted from its secret");
              }
            });
  }

  private static boolean mounted(JsonNode pod, JsonNode volume, String path, String file) {
    return items(pod, "containers")
        .flatMap(c -> items(c, "volumeMounts"))
        .filter(m -> text(m, "name").equals(text(volume, "name")))
        .anyMatch(m -> (text(m, "mountPath") + "/" + path).equals(file));
  }

  private static void memory(Situation s, Rule.Report report) {
    s.ofKind("Keycloak")
        .forEach(
            k -> {
              for (String what : List.of("cpu", "memory")) {
                var limit = Quantity.of(at(k.spec(), "resources", "limits", what));
                var request = Quantity.of(at(k.spec(), "resources", "requests", what));
                if (limit.isEmpty()
                    || request.isEmpty()
                    || request.get().compareTo(limit.get()) > 0) {
                  report.add(k, "needs a request of " + what + " that is not above its limit");
                }
              }
              JsonNode db = k.spec().path("db");
              if (db.path("poolMinSize").asInt(0) > db.path("poolMaxSize").asInt(100)
                  || db.path("poolInitialSize").asInt(0) > db.path("poolMaxSize").asInt(100)) {
                report.add(k, "its pool begins above its most");
              }
            });
  }
}

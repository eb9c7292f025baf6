package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.at;
import static org.alvhdesk.k8s.model.Tree.fields;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.PodTemplate;
import org.alvhdesk.k8s.model.References;
import org.alvhdesk.k8s.model.Tree;

/** Secrets stand nowhere, and what refers to one finds it. */
final class SecretRules {
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "(?i).*(password|passwd|secret|token|credential|private[-_.]?key|api[-_.]?key|jaas|passphrase).*");
  private static final Pattern NO_SECRET_AFTER_ALL =
      Pattern.compile(
          "(?i).*(_PATH|_URL|_FILE|_LOCATION|_TYPE|Secret|secretName|secret-name|TokenLifespan|enabled)$");
  private static final Pattern USER_IN_ADDRESS = Pattern.compile("://[^/\\s:@]+:[^/\\s@]+@");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[A-Za-z0-9_.]+}");
  private static final Pattern KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----");

  private SecretRules() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("no-secret-object", "no Secret with content is committed", SecretRules::objects),
        new Rule("no-plain-secret", "no secret stands in a setting", SecretRules::plain),
        new Rule(
            "no-account-in-realm",
            "no person's password stands in the realm",
            SecretRules::accounts),
        new Rule(
            "references-resolve",
            "every secret and setting that is asked for exists",
            (s, report) -> References.unresolved(s.manifests()).forEach(report::add)),
        new Rule(
            "required-secrets-used",
            "nobody must make a secret that nothing asks for",
            (s, report) -> References.unused(s.manifests()).forEach(report::add)),
        new Rule(
            "owner-only-migrates", "only a Job holds the owner's password", SecretRules::owner),
        new Rule(
            "private-key-stays",
            "a foreign certificate is mounted without its key",
            SecretRules::foreignKeys));
  }

  private static void objects(Situation s, Rule.Report report) {
    s.ofKind("Secret")
        .filter(m -> !m.json().path("data").isEmpty() || !m.json().path("stringData").isEmpty())
        .forEach(m -> report.add(m, "holds values: make it in the cluster (k8s/make-secrets)"));
  }

  private static void plain(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      pod.containers()
          .flatMap(c -> items(c, "env"))
          .filter(e -> isSecret(text(e, "name"), text(e, "value")))
          .forEach(
              e ->
                  report.add(
                      pod.owner(), text(e, "name") + " has a value: take it from a secretKeyRef"));
    }
    for (Manifest m : s.manifests().all()) {
      if (m.kind().equals("ConfigMap") && !m.name().equals(References.REQUIRED)) {
        fields(m.json(), "data")
            .filter(e -> isSecret(e.getKey(), e.getValue().asText()))
            .forEach(e -> report.add(m, e.getKey() + " belongs into a secret"));
      }
      if (m.kind().equals("KeycloakRealmImport")) {
        Tree.walk(
            m.spec(),
            (path, node) -> {
              String name = path.substring(path.lastIndexOf('.') + 1);
              if (node.isTextual()
                  && name.matches("(?i)secret|.*clientSecret|.*password")
                  && isSecret(name, node.asText())) {
                report.add(m, path + " has a value: use a placeholder");
              }
            });
      }
      Tree.walk(
          m.json(),
          (path, node) -> {
            if (node.isTextual() && USER_IN_ADDRESS.matcher(node.asText()).find()) {
              report.add(m, path + " is an address with a password in it");
            }
            if (node.isTextual() && KEY.matcher(node.asText()).find()) {
              report.add(m, path + " holds a private key");
            }
          });
    }
  }

  private static boolean isSecret(String name, String value) {
    return !value.isEmpty()
        && SECRET_NAME.matcher(name).matches()
        && !NO_SECRET_AFTER_ALL.matcher(name.equals("secret") ? "" : name).matches()
        && !value.matches("true|false")
        && !PLACEHOLDER.matcher(value).matches();
  }

  private static void accounts(Situation s, Rule.Report report) {
    s.ofKind("KeycloakRealmImport")
        .filter(m -> items(m.spec(), "realm", "users").anyMatch(SecretRules::isPerson))
        .forEach(m -> report.add(m, "imports accounts: people are made in Keycloak"));
  }

  /** A client's own account has no password of its own; any other account is a person's. */
  private static boolean isPerson(JsonNode user) {
    return !user.hasNonNull("serviceAccountClientId") || user.has("credentials");
  }

  private static void owner(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      boolean owner =
          pod.variable("ALVH_DB_OWNER").findAny().isPresent()
              || pod.variable("ALVH_DB_OWNER_PASSWORD").findAny().isPresent()
              || References.secrets(pod).stream().anyMatch(r -> r.name().endsWith("-db-owner"));
      boolean database = pod.variable("ALVH_DB_URL_JDBC").findAny().isPresent();
      if (owner && !pod.isJob()) {
        report.add(pod.owner(), "holds the owner's password: only the migration Job may");
      }
      if (database && !pod.isJob() && !pod.env("ALVH_MIGRATE").equals("false")) {
        report.add(pod.owner(), "migrates when it starts: ALVH_MIGRATE is not false");
      }
      if (database && pod.isJob() && !owner) {
        report.add(pod.owner(), "has no owner to migrate with");
      }
      if (database && pod.isJob() && !pod.env("ALVH_MIGRATE_ONLY").equals("true")) {
        report.add(pod.owner(), "goes on serving: ALVH_MIGRATE_ONLY is not true");
      }
    }
  }

  /** A secret with a key that is not the pod's own is mounted by item. */
  private static void foreignKeys(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      items(pod.spec(), "volumes")
          .map(v -> v.path("secret"))
          .filter(v -> text(v, "secretName").matches(".*(-ca|-ca-cert|-tls)"))
          .filter(v -> !onlyCertificates(v))
          .forEach(
              v ->
                  report.add(
                      pod.owner(),
                      "mounts all of " + text(v, "secretName") + ": name its ca.crt under items"));
    }
  }

  private static boolean onlyCertificates(JsonNode volume) {
    return items(volume, "items").findAny().isPresent()
        && items(volume, "items").allMatch(i -> at(i, "key").asText().endsWith(".crt"));
  }
}

package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.fields;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import java.util.List;
import java.util.regex.Pattern;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.References;
import org.alvhdesk.k8s.model.Tree;

/** Secrets that hide in longer texts: annotations, arguments, files in a ConfigMap. */
final class SecretTexts {
  private static final String WORDS =
      "pass(word|wd|phrase|wort)?|pwd|secret|token|api[-_.]?key|access[-_.]?key|private[-_.]?key"
          + "|client[-_.]?secret|credentials?|jaas";

  /** {@code db.password = x}, {@code --token=x}, {@code "secret": "x"}. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)(?:^|[\\s\"'{,;&?._-])("
              + WORDS
              + ")[\"']?\\s*[=:]\\s*[\"']?(?![$%{\\s\"']|true\\b|false\\b)(\\S{3,})");

  /** {@code --password x}. */
  private static final Pattern OPTION =
      Pattern.compile("(?i)(?:^|\\s)--?(" + WORDS + ")\\s+(?![$-])\\S+");

  /** Known forms: AWS, GitHub, Slack, JSON web tokens, private keys. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "\\bAKIA[0-9A-Z]{16}\\b|\\bgh[pousr]_[A-Za-z0-9]{30,}|\\bxox[abprs]-[A-Za-z0-9-]{10,}"
              + "|\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}|-----BEGIN [A-Z ]*PRIVATE KEY");

  /**
   * A setting of this name is a secret; those of the realm and of rights are looked at elsewhere.
   */
  private static final Pattern NAME =
      Pattern.compile("(?i)(.*[._-])?(" + WORDS + "|pw|auth|key|salt|pin)");

  private SecretTexts() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("no-secret-in-text", "no secret hides in a longer text", SecretTexts::check));
  }

  private static void check(Situation s, Rule.Report report) {
    for (Manifest m : s.manifests().all()) {
      if (m.kind().equals("ConfigMap") && m.name().equals(References.REQUIRED)) {
        continue;
      }
      if (m.json().has("binaryData")) {
        report.add(m, "holds binaryData, which nobody can read: data, or a secret");
      }
      Tree.walk(
          m.json(),
          (path, node) -> {
            if (node.isTextual() && hides(node.asText())) {
              report.add(m, path + " holds what looks like a secret");
            }
            if (path.endsWith("metadata.annotations")) {
              fields(node)
                  .filter(e -> named(e.getKey(), e.getValue().asText()))
                  .forEach(e -> report.add(m, "the annotation " + e.getKey() + " is a secret"));
            }
          });
      if (m.kind().equals("ConfigMap")) {
        fields(m.json(), "data")
            .filter(e -> named(e.getKey(), e.getValue().asText()))
            .forEach(e -> report.add(m, e.getKey() + " belongs into a secret"));
      }
    }
    s.pods()
        .forEach(
            p ->
                p.containers()
                    .flatMap(c -> items(c, "env"))
                    .filter(e -> named(text(e, "name"), text(e, "value")))
                    .forEach(
                        e ->
                            report.add(
                                p.owner(),
                                text(e, "name") + " has a value: take it from a secret")));
  }

  private static boolean hides(String text) {
    return SAID.matcher(text).find() || OPTION.matcher(text).find() || KNOWN.matcher(text).find();
  }

  private static boolean named(String name, String value) {
    return !value.isBlank()
        && NAME.matcher(name).matches()
        && !value.matches("true|false|\\d+")
        && !value.startsWith("/");
  }
}

package org.alvhdesk.k8s.rule;

import java.util.List;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.schema.Schemas;

/** Every object is what its kind says it is. */
final class SchemaRules {
  private static final int LONGEST = 400;

  private SchemaRules() {}

  static List<Rule> rules() {
    return List.of(
        new Rule(
            "schema",
            "fields are those of the kind, of the right type, and none is missing",
            (s, report) -> s.manifests().all().forEach(m -> check(m, report))),
        new Rule("enumerations", "words that Kubernetes knows", EnumRule::check));
  }

  /**
   * What cannot even be read is an object's fault, too, and no reason not to look at the others.
   */
  private static void check(Manifest m, Rule.Report report) {
    try {
      Schemas.check(m).forEach(w -> report.add(m, shortened(w)));
    } catch (RuntimeException e) {
      report.add(m, "cannot be read: " + shortened(String.valueOf(e.getMessage())));
    }
  }

  private static String shortened(String message) {
    return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + " ...";
  }
}

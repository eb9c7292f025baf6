package org.alvhdesk.k8s.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All rules, in the order in which a reader wants to hear of them. */
public final class Rules {
  private static final List<Rule> ALL =
      Stream.of(
              SchemaRules.rules(),
              Basics.rules(),
              PodSecurity.rules(),
              Containers.rules(),
              SecretRules.rules(),
              Wiring.rules(),
              Network.rules(),
              Notifications.rules(),
              Availability.rules(),
              KafkaRules.rules(),
              DatabaseRules.rules(),
              KeycloakRules.rules(),
              MonitoringRules.rules(),
              ShapeRules.rules(),
              PodIdentity.rules(),
              SecretTexts.rules(),
              Disruption.rules(),
              NetworkPeers.rules(),
              KafkaCluster.rules(),
              PostgresCluster.rules(),
              KeycloakInstance.rules(),
              RealmOfCode.rules(),
              Watching.rules())
          .flatMap(List::stream)
          .toList();

  private Rules() {}

  public static List<Rule> all() {
    return ALL;
  }

  /** Everything that breaks a rule. */
  public static List<Violation> check(Situation s) {
    return ALL.stream().flatMap(rule -> check(rule, s).stream()).toList();
  }

  /** Everything that breaks this rule. */
  public static List<Violation> check(Rule rule, Situation s) {
    var found = new ArrayList<Violation>();
    Rule.Report report = (object, message) -> found.add(new Violation(rule.id(), object, message));
    try {
      rule.check().run(s, report);
    } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
      // Something is so wrong that the rule could not read it; that is no reason to let it pass.
      report.add("Manifests", "cannot be read by this rule: " + e.getMessage());
    }
    return found.stream().distinct().toList();
  }
}

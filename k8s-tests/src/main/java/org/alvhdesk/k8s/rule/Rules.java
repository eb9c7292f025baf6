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
              Environment.rules(),
              Files.rules(),
              Migrations.rules(),
              ServicePods.rules(),
              EdgeRules.rules(),
              Wiring.rules(),
              Network.rules(),
              Notifications.rules(),
              Availability.rules(),
              KafkaRules.rules(),
              DatabaseRules.rules(),
              KeycloakRules.rules(),
              MonitoringRules.rules(),
              Operating.rules(),
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

  /** Begins the message of a rule that could not be checked. */
  public static final String UNCHECKED = "could not be checked";

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
    try {
      rule.check()
          .run(s, (object, message) -> found.add(new Violation(rule.id(), object, message)));
    } catch (RuntimeException e) {
      // An object so broken that a rule stumbles over it must not hide what the others find.
      found.add(new Violation(rule.id(), "manifests", UNCHECKED + ": " + e));
    }
    return found.stream().distinct().toList();
  }
}

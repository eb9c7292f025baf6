package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alvhdesk.k8s.model.PodTemplate;
import org.alvhdesk.k8s.network.Edge;

/** What hedge tells people outside the application, by mail and webhook (ADR 0029). */
final class Notifications {
  private static final String INTERNET = "internet";
  private static final int HTTPS = 443;
  private static final String MAIL = "ALVH_NOTIFY_MAIL";
  private static final String WEBHOOK = "ALVH_NOTIFY_WEBHOOK_URL";

  private Notifications() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("mail-complete", "mail has a server, an account and TLS", Notifications::mail),
        new Rule(
            "webhook-signed", "a webhook's address and key are secrets", Notifications::webhook));
  }

  /** Where hedge goes because of them. */
  static Set<Edge> edges(Situation s) {
    var edges = new TreeSet<Edge>();
    hedge(s)
        .ifPresent(
            hedge -> {
              if (hedge.variable(WEBHOOK).findAny().isPresent()) {
                edges.add(new Edge("hedge", INTERNET, HTTPS));
              }
              if (setting(s, MAIL).equals("true") && port(s) > 0) {
                edges.add(new Edge("hedge", INTERNET, port(s)));
              }
            });
    return edges;
  }

  private static void mail(Situation s, Rule.Report report) {
    PodTemplate hedge = hedge(s).orElse(null);
    if (hedge == null || !setting(s, MAIL).equals("true")) {
      return;
    }
    for (String name : List.of("ALVH_SMTP_USER", "ALVH_SMTP_PASSWORD")) {
      fromSecret(hedge, name, report);
    }
    if (!setting(s, "ALVH_SMTP_START_TLS").equals("REQUIRED")) {
      report.add(hedge.owner(), "ALVH_SMTP_START_TLS is not REQUIRED: mail may go in the clear");
    }
    if (setting(s, "ALVH_SMTP_HOST").isEmpty()
        || setting(s, "ALVH_SMTP_HOST").equals("localhost")) {
      report.add(hedge.owner(), "sends mail, and ALVH_SMTP_HOST names no server");
    }
    if (port(s) <= 0) {
      report.add(hedge.owner(), "sends mail, and ALVH_SMTP_PORT is no port");
    }
    if (!setting(s, "ALVH_NOTIFY_MAIL_ADDRESS").matches("[^@]*%s[^@]*@[^@%]+")) {
      report.add(hedge.owner(), "ALVH_NOTIFY_MAIL_ADDRESS is no address with %s in it");
    }
    if (!setting(s, "ALVH_SMTP_FROM").matches("[^@\\s]+@[^@\\s]+")) {
      report.add(hedge.owner(), "ALVH_SMTP_FROM is no address");
    }
  }

  private static void webhook(Situation s, Rule.Report report) {
    if (!setting(s, WEBHOOK).isEmpty()) {
      report.add("ConfigMap/alvh-settings", WEBHOOK + " lets whoever reads it post: a secret");
    }
    hedge(s)
        .filter(hedge -> hedge.variable(WEBHOOK).findAny().isPresent())
        .ifPresent(
            hedge -> {
              fromSecret(hedge, WEBHOOK, report);
              fromSecret(hedge, "ALVH_NOTIFY_WEBHOOK_SECRET", report);
            });
  }

  private static void fromSecret(PodTemplate hedge, String name, Rule.Report report) {
    if (hedge
        .variable(name)
        .noneMatch(e -> !text(e, "valueFrom", "secretKeyRef", "name").isEmpty())) {
      report.add(hedge.owner(), name + " is not taken from a secret");
    }
  }

  private static int port(Situation s) {
    String port = setting(s, "ALVH_SMTP_PORT");
    return port.matches("\\d{1,5}") ? Integer.parseInt(port) : -1;
  }

  /** A setting that every service gets. */
  private static String setting(Situation s, String name) {
    return s.manifests()
        .find("ConfigMap", "alvh-settings")
        .map(m -> text(m.json(), "data", name))
        .orElse("");
  }

  private static Optional<PodTemplate> hedge(Situation s) {
    return s.serving().filter(p -> p.owner().name().equals("hedge")).findFirst();
  }
}

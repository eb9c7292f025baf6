package org.alvhdesk.k8s;

import static org.alvhdesk.k8s.Broken.env;
import static org.alvhdesk.k8s.Broken.plus;
import static org.alvhdesk.k8s.Broken.set;
import static org.alvhdesk.k8s.Broken.without;

import java.util.stream.Stream;

/** Faults in how people are told outside the application, and in the tool for dead letters. */
final class BrokenNotifications {
  private static final String SETTINGS = "ConfigMap/alvh-settings";
  private static final String HEDGE = "StatefulSet/hedge";

  private BrokenNotifications() {}

  static Stream<Broken> faults() {
    return Stream.of(
        setting("mail in the clear", "mail-complete", "ALVH_SMTP_START_TLS", "OPTIONAL"),
        setting("mail to nowhere", "mail-complete", "ALVH_SMTP_HOST", "localhost"),
        setting("everybody has one address", "mail-complete", "ALVH_NOTIFY_MAIL_ADDRESS", "d@x.de"),
        setting("a sender without a domain", "mail-complete", "ALVH_SMTP_FROM", "alvh"),
        setting("a port by name", "mail-complete", "ALVH_SMTP_PORT", "submission"),
        setting(
            "another port than the network's", "network-edge-open", "ALVH_SMTP_PORT", "\"465\""),
        env("mail without an account", "mail-complete", HEDGE, "ALVH_SMTP_USER", null),
        env(
            "the mail password in a setting",
            "mail-complete",
            HEDGE,
            "ALVH_SMTP_PASSWORD",
            "{ value: hunter2 }"),
        env(
            "the mail password of a secret that nobody makes",
            "references-resolve",
            HEDGE,
            "ALVH_SMTP_PASSWORD",
            "{ valueFrom: { secretKeyRef: { name: alvh-mail, key: password } } }"),
        setting("mail that nobody sends", "network-no-other-edge", "ALVH_NOTIFY_MAIL", "\"false\""),
        env(
            "a webhook in a setting",
            "webhook-signed",
            HEDGE,
            "ALVH_NOTIFY_WEBHOOK_URL",
            "{ value: \"https://chat.alvh.example/hooks/1\" }"),
        setting(
            "a webhook that all may read",
            "webhook-signed",
            "ALVH_NOTIFY_WEBHOOK_URL",
            "https://chat.alvh.example/hooks/1"),
        env(
            "a webhook that is not signed",
            "webhook-signed",
            HEDGE,
            "ALVH_NOTIFY_WEBHOOK_SECRET",
            null),
        without("mail has no way out", "network-edge-open", "NetworkPolicy/hedge-sends-mail"),
        set(
            "mail may go inside, too",
            "network-no-other-edge",
            "NetworkPolicy/hedge-sends-mail",
            "/spec/egress/0/to/0/ipBlock/except",
            "[]"),
        plus(
            "who decides about dead letters may do everything",
            "kafka-users",
            "{ apiVersion: kafka.strimzi.io/v1, kind: KafkaUser, metadata: { name: dead-letters,"
                + " namespace: alvh, labels: { strimzi.io/cluster: alvh } }, spec: { authentication:"
                + " { type: scram-sha-512 }, authorization: { type: simple, acls: [{ resource: {"
                + " type: topic, name: \"\", patternType: prefix }, operations: [All] }] } } }"));
  }

  private static Broken setting(String name, String rule, String key, String yaml) {
    return set(name, rule, SETTINGS, "/data/" + key, yaml);
  }
}

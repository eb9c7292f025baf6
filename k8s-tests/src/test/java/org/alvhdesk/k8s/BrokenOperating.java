package org.alvhdesk.k8s;

import static org.alvhdesk.k8s.Broken.env;
import static org.alvhdesk.k8s.Broken.remove;
import static org.alvhdesk.k8s.Broken.set;

import java.util.stream.Stream;

/** Faults that show only later: at the first step, in a restore, when a service has gone. */
final class BrokenOperating {
  private static final String SETTINGS = "ConfigMap/alvh-settings";
  private static final String POSTGRES = "Cluster/alvh-pg";
  private static final String RECOVERY =
      "{ recovery: { source: before, recoveryTarget: { targetTime: \"2026-11-20 14:30:00+00\" } }"
          + " }";

  private BrokenOperating() {}

  static Stream<Broken> faults() {
    return Stream.of(
        set(
            "a live book with the demo's positions",
            "no-invented-positions",
            SETTINGS,
            "/data/ALVH_OPENING_BOOK",
            "demo"),
        remove(
            "nothing said, so the demo's positions",
            "no-invented-positions",
            SETTINGS,
            "/data/ALVH_OPENING_BOOK"),
        set(
                "a laptop's live book with the demo's positions",
                "no-invented-positions",
                SETTINGS,
                "/data/ALVH_MARKET",
                "live")
            .inDev(),
        env(
            "one service alone invents",
            "no-invented-positions",
            "StatefulSet/condor",
            "ALVH_OPENING_BOOK",
            "{ value: demo }"),
        set(
            "a demo in a cluster",
            "no-invented-positions",
            SETTINGS,
            "/data/ALVH_DEMO",
            "\"true\""),
        set(
            "a restore beside an initdb",
            "restore-possible",
            POSTGRES,
            "/spec/bootstrap/recovery",
            "{ source: before }"),
        set("a restore from nowhere", "restore-possible", POSTGRES, "/spec/bootstrap", RECOVERY),
        set(
            "PostgreSQL's major version only",
            "postgres-version-pinned",
            POSTGRES,
            "/spec/imageName",
            "ghcr.io/cloudnative-pg/postgresql:18"),
        set(
            "an operator's default PostgreSQL",
            "postgres-version-pinned",
            POSTGRES,
            "/spec/imageName",
            "\"\""),
        set(
            "only targets that are there are asked",
            "alert-on-absence",
            "PrometheusRule/alvh-desk",
            "/spec/groups/1/rules/5/expr",
            "sum by (namespace, job) (up{job=~\"market-data|condor|hedge|ui\"}) == 0"));
  }
}

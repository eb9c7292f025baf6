package org.alvhdesk.k8s;

import static org.alvhdesk.k8s.Broken.remove;
import static org.alvhdesk.k8s.Broken.set;
import static org.alvhdesk.k8s.Broken.without;

import java.util.stream.Stream;

/** Faults in what is watched. */
final class BrokenMonitoring {
  private static final String ALERT = "/spec/groups/0/rules/0";

  private BrokenMonitoring() {}

  static Stream<Broken> faults() {
    return Stream.of(
        set(
            "a metric that nobody exports",
            "alert-metrics-known",
            "PrometheusRule/alvh-desk",
            ALERT + "/expr",
            "max by (namespace) (alvh_market_age_seconds{job=\"x\"}) > 900"),
        set(
            "a timer without its series",
            "alert-metrics-known",
            "PrometheusRule/alvh-desk",
            ALERT + "/expr",
            "alvh_approval_latency_seconds > 1"),
        set(
            "a counter without its end",
            "alert-metrics-known",
            "PrometheusRule/alvh-desk",
            ALERT + "/expr",
            "increase(alvh_dead_letters[5m]) > 0"),
        remove(
            "an alert that does not say how bad",
            "alert-helps",
            "PrometheusRule/alvh-desk",
            ALERT + "/labels"),
        set(
            "an expression that does not end",
            "alert-helps",
            "PrometheusRule/alvh-desk",
            ALERT + "/expr",
            "max(alvh_outbox_rows"),
        set(
            "a runbook that is not there",
            "alert-helps",
            "PrometheusRule/alvh-desk",
            ALERT + "/annotations/runbook",
            "docs/operations/runbooks/nothing.md"),
        remove(
            "nobody watches the outbox",
            "alert-concerns",
            "PrometheusRule/alvh-desk",
            "/spec/groups/1"),
        without("nothing is watched", "alert-concerns", "PrometheusRule/alvh-desk"),
        set(
            "a dashboard of something else",
            "dashboard-metrics-known",
            "ConfigMap/alvh-dashboard",
            "/data/desk.json",
            "'{\"panels\": [{\"targets\": [{\"expr\": \"alvh_nothing\"}]}]}'"),
        set(
            "a dashboard that is no JSON",
            "dashboard-metrics-known",
            "ConfigMap/alvh-dashboard",
            "/data/desk.json",
            "'{'"),
        set(
            "a port that nobody reads",
            "services-scraped",
            "PodMonitor/alvh-services",
            "/spec/podMetricsEndpoints/0/port",
            "http"),
        set(
            "a service that nobody reads",
            "services-scraped",
            "PodMonitor/alvh-services",
            "/spec/selector/matchExpressions/0/values",
            "[condor, hedge, ui]"));
  }
}

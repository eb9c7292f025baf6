package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.fields;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alvhdesk.k8s.code.MetricNames;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.PodTemplate;
import org.alvhdesk.k8s.model.Selector;

/** Alerts, dashboards and what they read. */
final class MonitoringRules {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What matters to a desk, by the beginning of its metrics' names. */
  private static final List<String> CONCERNS =
      List.of(
          "alvh_market_data_age",
          "alvh_proposals_",
          "alvh_outbox_lag",
          "alvh_dead_letters",
          "alvh_audit_verified",
          "alvh_approval_latency");

  private MonitoringRules() {}

  static List<Rule> rules() {
    return List.of(
        new Rule(
            "alert-metrics-known", "alerts ask for metrics that exist", MonitoringRules::alerts),
        new Rule(
            "alert-helps", "an alert says how bad, what, and what to do", MonitoringRules::helps),
        new Rule(
            "alert-concerns", "what matters to the desk is watched", MonitoringRules::concerns),
        new Rule(
            "dashboard-metrics-known",
            "dashboards ask for metrics that exist",
            MonitoringRules::dashboards),
        new Rule("services-scraped", "every service's metrics are read", MonitoringRules::scraped));
  }

  private static Stream<JsonNode> rules(Manifest m) {
    return items(m.spec(), "groups").flatMap(g -> items(g, "rules"));
  }

  private static void alerts(Situation s, Rule.Report report) {
    s.ofKind("PrometheusRule")
        .forEach(
            m ->
                rules(m)
                    .forEach(
                        r ->
                            MetricNames.asked(text(r, "expr")).stream()
                                .filter(series -> !s.code().metrics().known(series))
                                .forEach(
                                    series ->
                                        report.add(
                                            m,
                                            text(r, "alert")
                                                + " asks for "
                                                + series
                                                + ", which docs/operations/metrics.md does not have"))));
  }

  private static void helps(Situation s, Rule.Report report) {
    s.ofKind("PrometheusRule")
        .forEach(
            m -> {
              var names = new HashSet<String>();
              rules(m)
                  .forEach(
                      r -> {
                        String name = text(r, "alert");
                        if (!names.add(name)) {
                          report.add(m, "two alerts are called " + name);
                        }
                        if (!Set.of("critical", "warning")
                            .contains(text(r, "labels", "severity"))) {
                          report.add(m, name + " has no severity: critical or warning");
                        }
                        if (!balanced(text(r, "expr"))) {
                          report.add(m, name + " has brackets that do not match");
                        }
                        if (text(r, "annotations", "summary").isEmpty()) {
                          report.add(m, name + " has no summary");
                        }
                        String page = text(r, "annotations", "runbook");
                        if (page.isEmpty() || !Files.isRegularFile(s.code().root().resolve(page))) {
                          report.add(m, name + " has no runbook that exists: \"" + page + "\"");
                        }
                      });
            });
  }

  private static boolean balanced(String expression) {
    int depth = 0;
    for (char c : expression.toCharArray()) {
      depth += c == '(' || c == '{' || c == '[' ? 1 : c == ')' || c == '}' || c == ']' ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0 && !expression.isBlank();
  }

  private static void concerns(Situation s, Rule.Report report) {
    if (s.ofKind("PrometheusRule").findAny().isEmpty()) {
      if (s.profile().highlyAvailable()) {
        report.add("PrometheusRule", "nothing is watched");
      }
      return;
    }
    var watched = new TreeSet<String>();
    s.ofKind("PrometheusRule")
        .forEach(m -> rules(m).forEach(r -> watched.addAll(MetricNames.asked(text(r, "expr")))));
    var shown = new TreeSet<String>();
    boards(s).forEach(b -> expressions(b.json()).forEach(e -> shown.addAll(MetricNames.asked(e))));
    for (String concern : CONCERNS) {
      if (watched.stream().noneMatch(x -> x.startsWith(concern))) {
        report.add("PrometheusRule", "no alert watches " + concern + "*");
      }
      if (shown.stream().noneMatch(x -> x.startsWith(concern))) {
        report.add("ConfigMap", "no dashboard shows " + concern + "*");
      }
    }
  }

  private record Board(Manifest owner, String file, JsonNode json) {}

  private static List<Board> boards(Situation s) {
    var boards = new ArrayList<Board>();
    s.ofKind("ConfigMap")
        .filter(m -> m.labels().containsKey("grafana_dashboard"))
        .forEach(
            m ->
                fields(m.json(), "data")
                    .forEach(
                        e -> boards.add(new Board(m, e.getKey(), parse(e.getValue().asText())))));
    return boards;
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return JSON.nullNode();
    }
  }

  private static List<String> expressions(JsonNode board) {
    return board.findValuesAsText("expr");
  }

  private static void dashboards(Situation s, Rule.Report report) {
    for (Board board : boards(s)) {
      if (board.json().isNull()) {
        report.add(board.owner(), board.file() + " is no JSON");
        continue;
      }
      if (expressions(board.json()).isEmpty()) {
        report.add(board.owner(), board.file() + " asks for nothing");
      }
      for (String e : expressions(board.json())) {
        MetricNames.asked(e).stream()
            .filter(series -> !s.code().metrics().known(series))
            .forEach(
                series ->
                    report.add(
                        board.owner(),
                        board.file()
                            + " asks for "
                            + series
                            + ", which docs/operations/metrics.md does not have"));
      }
    }
  }

  private static void scraped(Situation s, Rule.Report report) {
    var monitors = s.ofKind("PodMonitor").toList();
    if (monitors.isEmpty()) {
      return;
    }
    s.serving()
        .filter(p -> s.code().workload(p.owner().name()).isPresent())
        .filter(p -> monitors.stream().noneMatch(m -> reads(m, p)))
        .forEach(
            p -> report.add(p.owner(), "no PodMonitor reads /q/metrics of its management port"));
  }

  private static boolean reads(Manifest monitor, PodTemplate pod) {
    return Selector.matches(monitor.spec().path("selector"), pod.labels())
        && items(monitor.spec(), "podMetricsEndpoints")
            .filter(e -> text(e, "path").equals("/q/metrics"))
            .anyMatch(
                e ->
                    pod.mainContainers()
                        .flatMap(c -> items(c, "ports"))
                        .filter(p -> p.path("containerPort").asInt() == 9000)
                        .anyMatch(p -> text(p, "name").equals(text(e, "port"))));
  }
}

package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.at;
import static org.alvhdesk.k8s.model.Tree.fields;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alvhdesk.k8s.code.Code;
import org.alvhdesk.k8s.code.MetricLabels;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Operators;
import org.alvhdesk.k8s.model.PodTemplate;
import org.alvhdesk.k8s.model.Selector;
import org.alvhdesk.k8s.promql.Expression;
import org.alvhdesk.k8s.promql.Meaning;
import org.alvhdesk.k8s.promql.PromQl;

/** Expressions that parse and mean something, and monitors that give what they ask for. */
final class Watching {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern OF_ALERT = Pattern.compile("\\$labels\\.([A-Za-z_]+)");
  private static final Pattern OF_LEGEND = Pattern.compile("\\{\\{\\s*([A-Za-z_]+)\\s*}}");
  private static final Pattern BRACES = Pattern.compile("\\{\\{[^{}]*}}");
  private static final String DASHBOARD = "grafana_dashboard";
  private static final String NAME = "app.kubernetes.io/name";
  private static final int METRICS_OF_POSTGRES = 9187;

  private Watching() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("alert-expression", "an alert's expression is one", Watching::alerts),
        new Rule("dashboard-expression", "so is a dashboard's", Watching::dashboards),
        new Rule("dashboard-found", "Grafana finds the dashboard", Watching::found),
        new Rule("monitor-job", "a series carries the job that alerts ask for", Watching::jobs),
        new Rule("monitor-reads", "a monitor reads something, once", Watching::monitors));
  }

  private static Meaning meaning(Situation s) {
    return new Meaning(
        MetricLabels.read(s.code().root()),
        s.code().services().stream().map(Code.Service::workload).collect(Collectors.toSet()));
  }

  private static void alerts(Situation s, Rule.Report report) {
    s.ofKind("PrometheusRule")
        .forEach(
            m -> {
              var groups = new HashSet<String>();
              items(m.spec(), "groups")
                  .map(g -> text(g, "name"))
                  .filter(name -> !groups.add(name))
                  .forEach(name -> report.add(m, "two groups are called " + name));
              items(m.spec(), "groups")
                  .flatMap(g -> items(g, "rules"))
                  .forEach(rule -> alert(s, m, rule, report));
            });
  }

  private static void alert(Situation s, Manifest m, JsonNode rule, Rule.Report report) {
    String name = text(rule, "alert");
    Set<String> labels = check(s, m, name, text(rule, "expr"), true, report);
    fields(rule, "annotations")
        .forEach(
            e -> {
              String said = e.getValue().asText();
              OF_ALERT
                  .matcher(said)
                  .results()
                  .map(r -> r.group(1))
                  .filter(label -> !labels.contains(label))
                  .forEach(
                      label -> report.add(m, name + " says $labels." + label + ": no such label"));
              if (BRACES.matcher(said).replaceAll("").matches(".*(\\{\\{|}}).*")) {
                report.add(m, name + " has a template that does not end: " + said);
              }
            });
  }

  /** The labels of what it gives. */
  private static Set<String> check(
      Situation s, Manifest m, String who, String text, boolean condition, Rule.Report report) {
    try {
      Expression e = PromQl.parse(text);
      if (e.type() != Expression.Type.VECTOR) {
        report.add(m, who + " gives a " + e.type() + ", not series: " + text);
      } else if (condition && !Meaning.isCondition(e)) {
        report.add(m, who + " fires whenever there are series: it compares nothing");
      }
      Meaning meaning = meaning(s);
      Set<String> labels = meaning.labels(e);
      meaning.wrong().forEach(wrong -> report.add(m, who + ": " + wrong));
      return labels;
    } catch (IllegalArgumentException e) {
      report.add(m, who + " asks \"" + text + "\": " + e.getMessage());
      return Set.of();
    }
  }

  private static void dashboards(Situation s, Rule.Report report) {
    s.ofKind("ConfigMap")
        .filter(m -> m.labels().containsKey(DASHBOARD))
        .forEach(
            m ->
                fields(m.json(), "data")
                    .flatMap(e -> board(e.getValue().asText()).findParents("expr").stream())
                    .forEach(target -> target(s, m, target, report)));
  }

  private static void target(Situation s, Manifest m, JsonNode target, Rule.Report report) {
    // Grafana fills in an interval that fits the screen.
    String text = text(target, "expr").replaceAll("\\$__(rate_)?interval|\\$__range", "5m");
    Set<String> labels = check(s, m, "a panel", text, false, report);
    OF_LEGEND
        .matcher(text(target, "legendFormat"))
        .results()
        .map(r -> r.group(1))
        .filter(label -> !labels.contains(label))
        .forEach(label -> report.add(m, "a legend names " + label + ", no label of " + text));
  }

  private static JsonNode board(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return JSON.nullNode();
    }
  }

  private static void found(Situation s, Rule.Report report) {
    s.ofKind("ConfigMap")
        .filter(m -> m.labels().containsKey(DASHBOARD))
        .filter(m -> !m.labels().get(DASHBOARD).equals("1"))
        .forEach(m -> report.add(m, "Grafana looks for the label " + DASHBOARD + ": \"1\""));
    if (s.ofKind("PrometheusRule").findAny().isPresent()
        && s.ofKind("ConfigMap").noneMatch(m -> m.labels().containsKey(DASHBOARD))) {
      report.add("ConfigMap", "no dashboard has the label " + DASHBOARD + ": \"1\"");
    }
  }

  private static void jobs(Situation s, Rule.Report report) {
    s.ofKind("PodMonitor")
        .forEach(
            monitor -> {
              String label = text(monitor.spec(), "jobLabel");
              for (Operators.Endpoint e : Operators.endpoints(s.manifests())) {
                if (!Selector.matches(monitor.spec().path("selector"), e.labels())) {
                  continue;
                }
                String own = e.labels().get(NAME);
                String job = e.labels().get(label);
                if (job == null || own != null && !job.equals(own)) {
                  report.add(
                      monitor,
                      "the job of "
                          + e.name()
                          + " would be \""
                          + job
                          + "\": jobLabel: "
                          + (own == null ? "a label that it has" : NAME));
                }
              }
            });
  }

  private static void monitors(Situation s, Rule.Report report) {
    var read = new HashSet<String>();
    s.ofKind("PodMonitor")
        .forEach(
            monitor -> {
              var behind =
                  Operators.endpoints(s.manifests()).stream()
                      .filter(e -> Selector.matches(monitor.spec().path("selector"), e.labels()))
                      .map(Operators.Endpoint::name)
                      .distinct()
                      .toList();
              if (behind.isEmpty()) {
                report.add(monitor, "selects no pod that is here");
              }
              behind.stream()
                  .filter(name -> !read.add(name))
                  .forEach(name -> report.add(monitor, "reads " + name + " a second time"));
              behind.forEach(name -> ports(s, monitor, name, report));
            });
    s.ofKind("ServiceMonitor")
        .filter(
            monitor ->
                s.ofKind("Service")
                    .filter(v -> Selector.matches(monitor.spec().path("selector"), v.labels()))
                    .noneMatch(
                        v ->
                            items(monitor.spec(), "endpoints")
                                .allMatch(
                                    e ->
                                        items(v.spec(), "ports")
                                            .anyMatch(
                                                p -> text(p, "name").equals(text(e, "port"))))))
        .forEach(monitor -> report.add(monitor, "selects no Service with such a port"));
    s.ofKind("ServiceMonitor")
        .filter(monitor -> !at(monitor.spec(), "namespaceSelector").isMissingNode())
        .forEach(monitor -> report.add(monitor, "reads another namespace"));
  }

  private static void ports(Situation s, Manifest monitor, String name, Rule.Report report) {
    Map<String, Integer> there =
        name.equals("postgres")
            ? Map.of("metrics", METRICS_OF_POSTGRES)
            : s.serving()
                .filter(p -> p.owner().name().equals(name))
                .flatMap(PodTemplate::mainContainers)
                .flatMap(c -> items(c, "ports"))
                .collect(
                    Collectors.toMap(
                        p -> text(p, "name"), p -> p.path("containerPort").asInt(), (a, b) -> a));
    items(monitor.spec(), "podMetricsEndpoints")
        .map(e -> text(e, "port"))
        .filter(port -> !there.containsKey(port))
        .forEach(port -> report.add(monitor, name + " has no port " + port));
  }
}

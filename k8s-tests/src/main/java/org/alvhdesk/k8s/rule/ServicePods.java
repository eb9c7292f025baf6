package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.map;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.alvhdesk.k8s.code.Code;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.PodTemplate;
import org.alvhdesk.k8s.model.Selector;

/** A service's name leads to it, its probes ask it, and its image starts as it was built. */
final class ServicePods {
  private static final int HTTP = 8080;
  private static final Set<String> SERVICE =
      Set.of("ports", "selector", "type", "ipFamilies", "ipFamilyPolicy");
  private static final Set<String> PORT =
      Set.of("name", "port", "targetPort", "protocol", "appProtocol");
  private static final Set<String> PROBE =
      Set.of(
          "httpGet",
          "periodSeconds",
          "timeoutSeconds",
          "failureThreshold",
          "successThreshold",
          "initialDelaySeconds");
  private static final Set<String> GET = Set.of("path", "port", "scheme");

  private ServicePods() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("service-leads-home", "a service's name leads to that service", ServicePods::home),
        new Rule(
            "probe-asks-the-service",
            "a probe is one plain question to the pod itself",
            ServicePods::probes),
        new Rule(
            "image-starts-itself",
            "one container, started as its image says",
            ServicePods::command));
  }

  private static void home(Situation s, Rule.Report report) {
    s.serving()
        .filter(pod -> s.code().workload(pod.owner().name()).isPresent())
        .forEach(
            pod ->
                s.manifests()
                    .find("Service", pod.owner().name())
                    .ifPresentOrElse(
                        service -> home(service, pod, report),
                        () -> report.add(pod.owner(), "has no Service of its name")));
  }

  private static void home(Manifest service, PodTemplate pod, Rule.Report report) {
    if (!Selector.contained(map(service.spec(), "selector"), pod.labels())) {
      report.add(service, "does not select the pods of " + pod.owner().id());
    }
    others(service, "", service.spec(), SERVICE, report);
    var ports = items(service.spec(), "ports").toList();
    if (ports.size() != 1 || ports.getFirst().path("port").asInt() != HTTP) {
      report.add(service, "has not the one port " + HTTP);
    }
    for (JsonNode port : ports) {
      others(service, "ports.", port, PORT, report);
      if (!port.path("protocol").asText("TCP").equals("TCP")
          || !port.path("appProtocol").asText("http").equals("http")) {
        report.add(service, "port " + text(port, "port") + " is not HTTP over TCP");
      }
      if (!text(port, "name").equals("http")
          || !Set.of("http", Integer.toString(HTTP)).contains(text(port, "targetPort"))) {
        report.add(service, "its port is not called http, or does not lead to the port http");
      }
    }
  }

  private static void others(
      Manifest m, String path, JsonNode node, Set<String> known, Rule.Report report) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                report.add(m, path + name + " is not for it: nobody needs it here");
              }
            });
  }

  private static void probes(Situation s, Rule.Report report) {
    s.serving()
        .filter(pod -> s.code().workload(pod.owner().name()).isPresent())
        .forEach(
            pod ->
                pod.mainContainers()
                    .forEach(
                        c -> {
                          for (String kind :
                              List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                            probe(pod.owner(), kind, c.path(kind), report);
                          }
                        }));
  }

  private static void probe(Manifest owner, String kind, JsonNode probe, Rule.Report report) {
    others(owner, kind + ".", probe, PROBE, report);
    others(owner, kind + ".httpGet.", probe.path("httpGet"), GET, report);
    if (!probe.path("httpGet").path("scheme").asText("HTTP").equals("HTTP")) {
      report.add(owner, kind + " asks by HTTPS, where the management port speaks HTTP");
    }
    if (probe.path("timeoutSeconds").asInt(1) > probe.path("periodSeconds").asInt(10)) {
      report.add(owner, kind + " waits longer for an answer than until it asks again");
    }
  }

  private static void command(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      Code.Service service = Workloads.service(s, pod).orElse(null);
      if (service == null) {
        continue;
      }
      if (pod.mainContainers().count() != 1) {
        report.add(pod.owner(), "has not one container");
      }
      pod.mainContainers()
          .forEach(
              c -> {
                for (String field : List.of("command", "args", "workingDir", "stdin", "tty")) {
                  if (c.has(field)) {
                    report.add(
                        pod.owner(),
                        field + " is set: the image of " + service.id() + " starts itself");
                  }
                }
              });
    }
  }
}

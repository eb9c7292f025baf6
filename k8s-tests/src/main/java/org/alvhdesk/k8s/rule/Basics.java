package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.map;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.PodTemplate;
import org.alvhdesk.k8s.model.Tree;

/** What an API server refuses although every field is of the right type, and what nobody needs. */
final class Basics {
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
  private static final Pattern LABEL =
      Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?");
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_NAME = 253;
  private static final int LAST_PORT = 65_535;
  private static final Set<String> RIGHTS =
      Set.of("Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding");

  private Basics() {}

  static List<Rule> rules() {
    return List.of(
        new Rule(
            "names-valid", "names and labels are such that Kubernetes takes them", Basics::names),
        new Rule("ports-valid", "ports are ports", Basics::ports),
        new Rule("environment-once", "no variable is set twice", Basics::environment),
        new Rule("service-internal", "only the Ingress is open to the outside", Basics::internal),
        new Rule("no-rights-in-cluster", "nobody here may ask the API server", Basics::rights));
  }

  private static void names(Situation s, Rule.Report report) {
    for (Manifest m : s.manifests().all()) {
      if (!NAME.matcher(m.name()).matches() || m.name().length() > LONGEST_NAME) {
        report.add(m, "its name is none: small letters, digits, hyphens");
      }
      if (Set.of("Service", "StatefulSet").contains(m.kind())
          && (m.name().contains(".") || m.name().length() > LONGEST_LABEL)) {
        report.add(m, "its name is no host name");
      }
      labels(m, m.labels(), report);
    }
    for (PodTemplate pod : s.pods()) {
      labels(pod.owner(), pod.labels(), report);
      pod.containers()
          .map(c -> text(c, "name"))
          .filter(name -> !NAME.matcher(name).matches() || name.contains("."))
          .forEach(name -> report.add(pod.owner(), "a container is called \"" + name + "\""));
    }
  }

  private static void labels(Manifest m, Map<String, String> labels, Rule.Report report) {
    labels.forEach(
        (key, value) -> {
          String last = key.substring(key.lastIndexOf('/') + 1);
          boolean valid =
              LABEL.matcher(value).matches()
                  && value.length() <= LONGEST_LABEL
                  && !last.isEmpty()
                  && LABEL.matcher(last).matches()
                  && last.length() <= LONGEST_LABEL;
          if (!valid) {
            report.add(m, "has the label " + key + ": " + value + ", which is none");
          }
        });
  }

  private static void ports(Situation s, Rule.Report report) {
    for (Manifest m : s.manifests().all()) {
      Tree.walk(
          m.spec(),
          (path, node) -> {
            String name = path.substring(path.lastIndexOf('.') + 1);
            boolean port = Set.of("containerPort", "targetPort", "port", "hostPort").contains(name);
            if (port && node.isNumber() && (node.asLong() < 1 || node.asLong() > LAST_PORT)) {
              report.add(m, path + " is " + node);
            }
          });
    }
    for (PodTemplate pod : s.pods()) {
      var names = new HashSet<String>();
      pod.containers()
          .flatMap(c -> items(c, "ports"))
          .map(p -> text(p, "name"))
          .filter(name -> !name.isEmpty() && !names.add(name))
          .forEach(name -> report.add(pod.owner(), "two ports are called " + name));
    }
  }

  private static void environment(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      pod.containers().forEach(c -> environment(pod, c, report));
    }
  }

  private static void environment(PodTemplate pod, JsonNode container, Rule.Report report) {
    var names = new HashSet<String>();
    items(container, "env")
        .map(e -> text(e, "name"))
        .filter(name -> !names.add(name))
        .forEach(name -> report.add(pod.owner(), name + " is set twice: the last one counts"));
    items(container, "env")
        .filter(e -> e.has("value") && e.has("valueFrom"))
        .forEach(e -> report.add(pod.owner(), text(e, "name") + " has a value and a source"));
  }

  private static void internal(Situation s, Rule.Report report) {
    s.ofKind("Service")
        .forEach(
            m -> {
              String type = m.spec().path("type").asText("ClusterIP");
              if (!type.equals("ClusterIP")) {
                report.add(
                    m, "is a " + type + ": what comes from outside comes through the Ingress");
              }
              if (items(m.spec(), "externalIPs").findAny().isPresent()) {
                report.add(m, "takes addresses from outside: no externalIPs");
              }
              items(m.spec(), "ports")
                  .filter(p -> Set.of("management", "9000").contains(text(p, "targetPort")))
                  .forEach(
                      p -> report.add(m, "leads to the management port, which knows no login"));
            });
  }

  private static void rights(Situation s, Rule.Report report) {
    s.manifests().all().stream()
        .filter(m -> RIGHTS.contains(m.kind()))
        .forEach(
            m ->
                report.add(
                    m,
                    "gives rights: "
                        + map(m.json(), "roleRef")
                        + ". Services never ask the API server"));
  }
}

package org.alvhdesk.k8s.rule;

import java.util.Map;
import java.util.Set;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Tree;

/**
 * Enumerations of Kubernetes' own kinds, which the Java client's models do not check; by field
 * name, from the Kubernetes API reference.
 */
final class EnumRule {
  private static final Map<String, Set<String>> WORDS =
      Map.ofEntries(
          Map.entry("imagePullPolicy", Set.of("Always", "IfNotPresent", "Never")),
          Map.entry("restartPolicy", Set.of("Always", "OnFailure", "Never")),
          Map.entry("protocol", Set.of("TCP", "UDP", "SCTP")),
          Map.entry("pathType", Set.of("Exact", "Prefix", "ImplementationSpecific")),
          Map.entry("podManagementPolicy", Set.of("OrderedReady", "Parallel")),
          Map.entry("whenUnsatisfiable", Set.of("DoNotSchedule", "ScheduleAnyway")),
          Map.entry("unhealthyPodEvictionPolicy", Set.of("IfHealthyBudget", "AlwaysAllow")),
          Map.entry("fsGroupChangePolicy", Set.of("OnRootMismatch", "Always")),
          Map.entry(
              "dnsPolicy", Set.of("ClusterFirst", "ClusterFirstWithHostNet", "Default", "None")),
          Map.entry("sessionAffinity", Set.of("ClientIP", "None")),
          Map.entry("scheme", Set.of("HTTP", "HTTPS")),
          Map.entry(
              "operator", Set.of("In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt", "Equal")));
  private static final Map<String, Set<String>> LISTS =
      Map.of(
          "policyTypes", Set.of("Ingress", "Egress"),
          "accessModes",
              Set.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"));
  private static final Set<String> GROUPS =
      Set.of("", "apps", "batch", "policy", "networking.k8s.io", "autoscaling");

  private EnumRule() {}

  static void check(Situation s, Rule.Report report) {
    s.manifests().all().stream()
        .filter(m -> GROUPS.contains(m.group()) && !m.kind().equals("ConfigMap"))
        .forEach(m -> check(m, report));
  }

  private static void check(Manifest m, Rule.Report report) {
    Tree.walk(
        m.spec(),
        (path, node) -> {
          String name = path.substring(path.lastIndexOf('.') + 1);
          Set<String> one = WORDS.get(name);
          if (one != null && node.isTextual() && !one.contains(node.asText())) {
            report.add(m, path + " is " + node.asText() + ", not one of " + one);
          }
          Set<String> each = LISTS.get(name);
          if (each != null && node.isArray()) {
            node.forEach(
                item -> {
                  if (!each.contains(item.asText())) {
                    report.add(m, path + " has " + item.asText() + ", not one of " + each);
                  }
                });
          }
        });
  }
}

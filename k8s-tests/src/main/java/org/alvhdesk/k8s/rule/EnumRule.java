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
  private static final Set<String> SECCOMP = Set.of("RuntimeDefault", "Localhost", "Unconfined");
  private static final Set<String> KEPT = Set.of("Retain", "Delete");
  private static final Set<String> POLICY = Set.of("Cluster", "Local");
  private static final Set<String> HONOR = Set.of("Honor", "Ignore");

  /** A field of this name; or, where one name has several meanings, of this one in that. */
  private static final Map<String, Set<String>> WORDS =
      Map.ofEntries(
          Map.entry("imagePullPolicy", Set.of("Always", "IfNotPresent", "Never")),
          Map.entry("restartPolicy", Set.of("Always", "OnFailure", "Never")),
          Map.entry("protocol", Set.of("TCP", "UDP", "SCTP")),
          Map.entry("pathType", Set.of("Exact", "Prefix", "ImplementationSpecific")),
          Map.entry("podManagementPolicy", Set.of("OrderedReady", "Parallel")),
          Map.entry("whenUnsatisfiable", Set.of("DoNotSchedule", "ScheduleAnyway")),
          Map.entry("nodeAffinityPolicy", HONOR),
          Map.entry("nodeTaintsPolicy", HONOR),
          Map.entry("unhealthyPodEvictionPolicy", Set.of("IfHealthyBudget", "AlwaysAllow")),
          Map.entry("fsGroupChangePolicy", Set.of("OnRootMismatch", "Always")),
          Map.entry("supplementalGroupsPolicy", Set.of("Merge", "Strict")),
          Map.entry("procMount", Set.of("Default", "Unmasked")),
          Map.entry(
              "dnsPolicy", Set.of("ClusterFirst", "ClusterFirstWithHostNet", "Default", "None")),
          Map.entry("sessionAffinity", Set.of("ClientIP", "None")),
          Map.entry("internalTrafficPolicy", POLICY),
          Map.entry("externalTrafficPolicy", POLICY),
          Map.entry("ipFamilyPolicy", Set.of("SingleStack", "PreferDualStack", "RequireDualStack")),
          Map.entry("scheme", Set.of("HTTP", "HTTPS")),
          Map.entry("terminationMessagePolicy", Set.of("File", "FallbackToLogsOnError")),
          Map.entry("mountPropagation", Set.of("None", "HostToContainer", "Bidirectional")),
          Map.entry("preemptionPolicy", Set.of("Never", "PreemptLowerPriority")),
          Map.entry("volumeMode", Set.of("Filesystem", "Block")),
          Map.entry("whenDeleted", KEPT),
          Map.entry("whenScaled", KEPT),
          Map.entry("completionMode", Set.of("NonIndexed", "Indexed")),
          Map.entry("podReplacementPolicy", Set.of("TerminatingOrFailed", "Failed")),
          Map.entry("concurrencyPolicy", Set.of("Allow", "Forbid", "Replace")),
          Map.entry("selectPolicy", Set.of("Max", "Min", "Disabled")),
          Map.entry("effect", Set.of("NoSchedule", "PreferNoSchedule", "NoExecute")),
          Map.entry("emptyDir.medium", Set.of("", "Memory")),
          Map.entry("strategy.type", Set.of("RollingUpdate", "Recreate")),
          Map.entry("updateStrategy.type", Set.of("RollingUpdate", "OnDelete")),
          Map.entry("seccompProfile.type", SECCOMP),
          Map.entry("appArmorProfile.type", SECCOMP),
          Map.entry("target.type", Set.of("Utilization", "Value", "AverageValue")),
          Map.entry(
              "metrics.type",
              Set.of("Resource", "Pods", "Object", "External", "ContainerResource")),
          Map.entry("policies.type", Set.of("Pods", "Percent")),
          Map.entry(
              "fieldRef.fieldPath",
              Set.of(
                  "metadata.name",
                  "metadata.namespace",
                  "metadata.uid",
                  "spec.nodeName",
                  "spec.serviceAccountName",
                  "status.hostIP",
                  "status.podIP")),
          Map.entry(
              "operator", Set.of("In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt", "Equal")));

  /** Keys of a map of this name. */
  private static final Set<String> RESOURCES =
      Set.of("cpu", "memory", "ephemeral-storage", "storage");

  private static final Set<String> RESOURCE_MAPS = Set.of("requests", "limits");
  private static final Map<String, Set<String>> LISTS =
      Map.of(
          "policyTypes", Set.of("Ingress", "Egress"),
          "ipFamilies", Set.of("IPv4", "IPv6"),
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
          Set<String> one = WORDS.getOrDefault(name, WORDS.get(parent(path) + "." + name));
          if (RESOURCE_MAPS.contains(name) && node.isObject()) {
            node.fieldNames()
                .forEachRemaining(
                    key -> {
                      if (!RESOURCES.contains(key)) {
                        report.add(m, path + " has " + key + ", not one of " + RESOURCES);
                      }
                    });
          }
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

  /** The field around this one; places in lists are passed over. */
  private static String parent(String path) {
    int last = path.lastIndexOf('.');
    if (last < 0) {
      return "";
    }
    String outer = path.substring(0, last).replaceAll("\\.\\d+$", "");
    return outer.substring(outer.lastIndexOf('.') + 1);
  }
}

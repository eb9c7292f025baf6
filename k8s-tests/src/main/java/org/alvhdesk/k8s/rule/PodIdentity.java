package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.PodTemplate;

/** Who a pod is, what it runs, how its Java is set, and what it stores. */
final class PodIdentity {
  private static final Pattern HEAP = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)(\\.\\d+)?");

  /**
   * Share of a container's limit for the heap. Measured: heap 256 MB made 400 MB resident
   * (docs/operations/scaling.md), so more than 60 % is killed, and less than 25 % wastes the rest.
   */
  private static final int LEAST_HEAP = 25;

  private static final int MOST_HEAP = 60;

  /** Options that a pod may have besides. */
  private static final Set<String> HARMLESS =
      Set.of("-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-XX:+UseG1GC");

  /** Other doors to the same room. */
  private static final Set<String> DOORS =
      Set.of(
          "_JAVA_OPTIONS",
          "JDK_JAVA_OPTIONS",
          "JAVA_OPTS",
          "JAVA_OPTS_APPEND",
          "JAVA_ARGS",
          "JAVA_DEBUG",
          "JAVA_DEBUG_PORT",
          "QUARKUS_LAUNCH_DEVMODE",
          "LD_PRELOAD",
          "LD_LIBRARY_PATH",
          "CLASSPATH");

  private PodIdentity() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("pod-own-account", "nobody is somebody else", PodIdentity::account),
        new Rule("pod-command", "an image knows how it starts", DeadLetterTool::command),
        new Rule("java-options", "the heap leaves room, and nobody debugs", PodIdentity::java),
        new Rule("pod-restarts", "what serves is started again", PodIdentity::restarts),
        new Rule("claims-exist", "a claimed volume is claimed somewhere", PodIdentity::claims));
  }

  private static void account(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      String own =
          DeadLetterTool.is(pod.owner())
              ? "hedge"
              : pod.owner().name().replaceFirst("-migration$", "");
      String account = text(pod.spec(), "serviceAccountName");
      if (!account.equals(own)) {
        report.add(pod.owner(), "is \"" + account + "\", not " + own + ": serviceAccountName");
      }
    }
  }

  private static void java(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      for (var c : pod.containers().toList()) {
        Map<String, String> env = new HashMap<>();
        items(c, "env").forEach(e -> env.put(text(e, "name"), text(e, "value")));
        DOORS.stream()
            .filter(env::containsKey)
            .forEach(name -> report.add(pod.owner(), name + " changes what runs: leave it out"));
        if (!DeadLetterTool.is(pod.owner())) {
          options(pod.owner(), env.getOrDefault("JAVA_TOOL_OPTIONS", ""), report);
        }
      }
    }
    s.ofKind("ConfigMap")
        .forEach(
            m ->
                DOORS.stream()
                    .filter(name -> m.json().path("data").has(name))
                    .forEach(name -> report.add(m, name + " changes what runs: leave it out")));
  }

  private static void options(Manifest owner, String options, Rule.Report report) {
    boolean heap = false;
    for (String option : options.isBlank() ? new String[0] : options.strip().split("\\s+")) {
      Matcher share = HEAP.matcher(option);
      if (share.matches()) {
        heap = true;
        int percent = Integer.parseInt(share.group(1));
        if (percent < LEAST_HEAP || percent > MOST_HEAP) {
          report.add(
              owner, "heap is " + percent + " % of the limit: " + LEAST_HEAP + " to " + MOST_HEAP);
        }
      } else if (!HARMLESS.contains(option)) {
        report.add(owner, "Java is started with " + option + ", which is not used here");
      }
    }
    if (!heap) {
      report.add(owner, "JAVA_TOOL_OPTIONS says no -XX:MaxRAMPercentage");
    }
    if (!options.contains("-XX:+ExitOnOutOfMemoryError")) {
      report.add(owner, "lives on without memory: -XX:+ExitOnOutOfMemoryError");
    }
  }

  private static void restarts(Situation s, Rule.Report report) {
    s.serving()
        .filter(p -> !p.spec().path("restartPolicy").asText("Always").equals("Always"))
        .forEach(p -> report.add(p.owner(), "is not started again: restartPolicy: Always"));
  }

  private static void claims(Situation s, Rule.Report report) {
    var claims = s.ofKind("PersistentVolumeClaim").map(Manifest::name).collect(Collectors.toSet());
    for (PodTemplate pod : s.pods()) {
      items(pod.spec(), "volumes")
          .filter(v -> v.has("persistentVolumeClaim"))
          .map(v -> text(v, "persistentVolumeClaim", "claimName"))
          .filter(name -> !claims.contains(name))
          .forEach(name -> report.add(pod.owner(), "claims " + name + ", which nobody makes"));
    }
  }
}

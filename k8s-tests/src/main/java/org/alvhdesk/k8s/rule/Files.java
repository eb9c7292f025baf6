package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alvhdesk.k8s.model.Mounts;
import org.alvhdesk.k8s.model.Mounts.Mount;
import org.alvhdesk.k8s.model.PodTemplate;
import org.alvhdesk.k8s.model.Variable;

/** What a variable names as a file is mounted, and what is mounted is named by one. */
final class Files {
  private static final Pattern PATH = Pattern.compile("^(/[^\\s:]*)$|ssl\\w+=(/[^&\\s]*)");
  private static final Set<String> FROM_OBJECTS = Set.of("secret", "configMap");
  private static final String TMP = "/tmp";

  /** Kubernetes' default for files of a secret. */
  private static final int OPEN = 0644;

  /** What neither owner nor group are given. */
  private static final int OTHERS = 07;

  private Files() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("files-mounted", "a file that a variable names is there", Files::mounted),
        new Rule("mounts-named", "what is mounted is what a variable names", Files::named),
        new Rule("keys-kept", "a key is read by its pod only, what is kept has room", Files::kept));
  }

  private static void mounted(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      pod.containers()
          .forEach(
              c -> {
                var mounts = new Mounts(pod, c);
                Variable.of(s.manifests(), c)
                    .values()
                    .forEach(
                        v ->
                            paths(v).stream()
                                .filter(path -> !isThere(mounts, path))
                                .forEach(
                                    path ->
                                        report.add(
                                            pod.owner(),
                                            v.name()
                                                + " names "
                                                + path
                                                + ", which is not mounted")));
              });
    }
  }

  private static List<String> paths(Variable v) {
    var found = new ArrayList<String>();
    Matcher paths = PATH.matcher(v.plain());
    while (paths.find()) {
      found.add(paths.group(1) == null ? paths.group(2) : paths.group(1));
    }
    return found;
  }

  private static boolean isThere(Mounts mounts, String path) {
    return mounts
        .at(path)
        .filter(m -> !FROM_OBJECTS.contains(m.kind()) || m.keyOf(path).isPresent())
        .isPresent();
  }

  private static void named(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      if (Workloads.service(s, pod).isPresent()) {
        pod.mainContainers().forEach(c -> named(s, pod, c, report));
        var used =
            pod.containers()
                .flatMap(c -> items(c, "volumeMounts"))
                .map(m -> text(m, "name"))
                .collect(Collectors.toSet());
        items(pod.spec(), "volumes")
            .map(v -> text(v, "name"))
            .filter(name -> !used.contains(name))
            .forEach(name -> report.add(pod.owner(), "no container mounts the volume " + name));
      }
    }
  }

  private static void named(Situation s, PodTemplate pod, JsonNode c, Rule.Report report) {
    var paths =
        Variable.of(s.manifests(), c).values().stream().flatMap(v -> paths(v).stream()).toList();
    var seen = new HashSet<String>();
    for (Mount m : new Mounts(pod, c).all()) {
      boolean read = paths.stream().anyMatch(p -> m.holds(p) || m.path().startsWith(p + "/"));
      if (!seen.add(m.path())) {
        report.add(pod.owner(), "mounts two volumes at " + m.path());
      }
      if (m.path().equals(TMP) != m.kind().equals("emptyDir")) {
        report.add(
            pod.owner(), m.path() + " is a " + m.kind() + ": /tmp is an emptyDir, nothing else is");
      } else if (!m.path().equals(TMP) && !read) {
        report.add(
            pod.owner(), "mounts " + m.name() + " at " + m.path() + ", which no variable names");
      }
      if (FROM_OBJECTS.contains(m.kind()) && !m.readOnly()) {
        report.add(pod.owner(), "mounts " + m.name() + " not as readOnly");
      }
      if (m.volume().path("optional").asBoolean(false)) {
        report.add(
            pod.owner(), "starts without the " + m.kind() + " " + m.object() + ": not optional");
      }
    }
  }

  private static void kept(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      items(pod.spec(), "volumes")
          .filter(v -> v.has("secret") && !onlyCertificates(v.path("secret")))
          .filter(v -> (v.path("secret").path("defaultMode").asInt(OPEN) & OTHERS) != 0)
          .forEach(
              v ->
                  report.add(
                      pod.owner(),
                      "lets everybody read " + text(v, "name") + ": defaultMode: 0440"));
      items(pod.owner().spec(), "volumeClaimTemplates")
          .filter(
              v ->
                  text(v, "spec", "resources", "requests", "storage").isEmpty()
                      || items(v, "spec", "accessModes").findAny().isEmpty())
          .forEach(
              v ->
                  report.add(
                      pod.owner(),
                      "asks for no size, or no access, of the volume "
                          + text(v, "metadata", "name")));
    }
  }

  private static boolean onlyCertificates(JsonNode secret) {
    return items(secret, "items").findAny().isPresent()
        && items(secret, "items").allMatch(i -> text(i, "key").endsWith(".crt"));
  }
}

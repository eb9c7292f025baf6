package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.at;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alvhdesk.k8s.model.PodTemplate;
import org.alvhdesk.k8s.model.Quantity;

/** Images, resources, probes, the orderly end. */
final class Containers {
  private static final Pattern DIGEST = Pattern.compile("sha256:([0-9a-f]{64})");
  private static final String UNFILLED = "@sha256:set-by-release";

  /** A hash of anything uses nearly all sixteen digits; what somebody typed does not. */
  private static final int DIGITS_OF_A_HASH = 8;

  /** Ten times a measured cold start (docs/operations/scaling.md). */
  private static final int LEAST_PATIENCE_SECONDS = 60;

  /** What a service was measured to take under load, in bytes (docs/operations/scaling.md). */
  private static final BigDecimal MEASURED_PEAK = new BigDecimal(400L << 20);

  private static final int HTTP = 8080;
  private static final int MANAGEMENT = 9000;

  private Containers() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("image-tagged", "every image says which", Containers::tagged),
        new Rule(
            "image-by-digest", "a cluster of a team runs what was tested", Containers::byDigest),
        new Rule(
            "container-resources",
            "requests and limits of memory and processor",
            Containers::resources),
        new Rule("memory-as-measured", "nobody is killed at the measured peak", Containers::peak),
        new Rule(
            "container-probes",
            "started, ready and live are asked on the management port",
            Containers::probes),
        new Rule("container-ports", "8080 serves, 9000 manages", Containers::ports),
        new Rule("graceful-shutdown", "what has begun is ended", Containers::shutdown),
        new Rule("mounts-exist", "every mount has its volume", Containers::mounts),
        new Rule("writable-tmp", "a read-only image needs a /tmp", Containers::tmp),
        new Rule("job-bounded", "a job ends", Containers::jobs));
  }

  private static void tagged(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      pod.containers()
          .map(c -> text(c, "image"))
          .forEach(
              image -> {
                String last = image.substring(image.lastIndexOf('/') + 1);
                if (image.isBlank()) {
                  report.add(pod.owner(), "a container has no image");
                } else if (!last.contains(":")) {
                  report.add(pod.owner(), "image " + image + " has no tag, so it is :latest");
                } else if (last.matches(".*:(latest|main|master|stable|edge)(@.*)?")) {
                  report.add(pod.owner(), "image " + image + " is moved by others: name a version");
                }
              });
    }
  }

  private static void byDigest(Situation s, Rule.Report report) {
    if (s.profile() == Situation.Profile.DEV) {
      return;
    }
    for (PodTemplate pod : s.pods()) {
      pod.containers()
          .map(c -> text(c, "image"))
          .filter(image -> !isDigest(image) && (s.released() || !image.endsWith(UNFILLED)))
          .forEach(
              image ->
                  report.add(
                      pod.owner(),
                      "image "
                          + image
                          + " is not named by a digest: the release writes it"
                          + " (k8s/set-images)"));
    }
  }

  private static boolean isDigest(String image) {
    var digest = DIGEST.matcher(image.substring(image.lastIndexOf('@') + 1));
    return image.contains("@")
        && digest.matches()
        && digest.group(1).chars().distinct().count() >= DIGITS_OF_A_HASH;
  }

  private static void resources(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      pod.containers().forEach(c -> resources(pod, c, report));
    }
  }

  private static void resources(PodTemplate pod, JsonNode c, Rule.Report report) {
    for (String what : List.of("cpu", "memory")) {
      var request = Quantity.of(at(c, "resources", "requests", what));
      var limit = Quantity.of(at(c, "resources", "limits", what));
      if (request.isEmpty() || limit.isEmpty()) {
        report.add(
            pod.owner(),
            "container " + text(c, "name") + " needs a request and a limit of " + what);
      } else if (request.get().compareTo(limit.get()) > 0) {
        report.add(
            pod.owner(),
            "container " + text(c, "name") + " requests more " + what + " than its limit");
      } else if (request.get().signum() <= 0) {
        report.add(pod.owner(), "container " + text(c, "name") + " requests no " + what);
      }
    }
  }

  private static void peak(Situation s, Rule.Report report) {
    s.serving()
        .filter(p -> s.code().workload(p.owner().name()).isPresent())
        .forEach(
            p ->
                p.mainContainers()
                    .map(c -> Quantity.of(at(c, "resources", "limits", "memory")))
                    .flatMap(Optional::stream)
                    .filter(limit -> limit.compareTo(MEASURED_PEAK) < 0)
                    .forEach(
                        limit ->
                            report.add(
                                p.owner(),
                                "may take "
                                    + limit.toPlainString()
                                    + " bytes; under load a service was measured to take 400"
                                    + " MiB")));
  }

  private static void probes(Situation s, Rule.Report report) {
    s.serving()
        .forEach(
            pod ->
                pod.mainContainers()
                    .forEach(
                        c -> {
                          probe(pod, c, "startupProbe", "/q/health/started", report);
                          probe(pod, c, "readinessProbe", "/q/health/ready", report);
                          probe(pod, c, "livenessProbe", "/q/health/live", report);
                        }));
  }

  private static void probe(
      PodTemplate pod, JsonNode c, String kind, String path, Rule.Report report) {
    if (kind.equals("startupProbe") && patience(c.path(kind)) < LEAST_PATIENCE_SECONDS) {
      report.add(
          pod.owner(),
          "startupProbe gives up after "
              + patience(c.path(kind))
              + " s: a start on a busy node takes"
              + " longer");
    }
    JsonNode get = at(c, kind, "httpGet");
    String port = text(get, "port");
    boolean management =
        items(c, "ports")
            .filter(p -> p.path("containerPort").asInt() == MANAGEMENT)
            .anyMatch(p -> text(p, "name").equals(port) || text(p, "containerPort").equals(port));
    if (!c.has(kind)) {
      report.add(pod.owner(), "container " + text(c, "name") + " has no " + kind);
    } else if (!text(get, "path").equals(path)) {
      report.add(pod.owner(), kind + " asks \"" + text(get, "path") + "\", not " + path);
    } else if (!management) {
      report.add(pod.owner(), kind + " asks port \"" + port + "\", not the management port 9000");
    }
  }

  private static int patience(JsonNode probe) {
    return probe.path("periodSeconds").asInt(10) * probe.path("failureThreshold").asInt(3);
  }

  private static void ports(Situation s, Rule.Report report) {
    s.serving()
        .filter(pod -> s.code().workload(pod.owner().name()).isPresent())
        .forEach(
            pod -> {
              Set<Integer> open =
                  pod.mainContainers()
                      .flatMap(c -> items(c, "ports"))
                      .map(p -> p.path("containerPort").asInt())
                      .collect(Collectors.toSet());
              if (!open.equals(Set.of(HTTP, MANAGEMENT))) {
                report.add(pod.owner(), "opens " + open + ", a service opens 8080 and 9000");
              }
              expect(pod, "ALVH_HTTP_PORT", "8080", report);
              expect(pod, "ALVH_MANAGEMENT_PORT", "9000", report);
              expect(pod, "QUARKUS_HTTP_HOST", "0.0.0.0", report);
            });
  }

  private static void expect(PodTemplate pod, String name, String value, Rule.Report report) {
    if (!pod.env(name).equals(value)) {
      report.add(pod.owner(), name + " is \"" + pod.env(name) + "\", not " + value);
    }
  }

  private static void shutdown(Situation s, Rule.Report report) {
    s.serving()
        .forEach(
            pod -> {
              int grace = pod.spec().path("terminationGracePeriodSeconds").asInt(30);
              int own = seconds(pod.env("ALVH_SHUTDOWN_TIMEOUT"));
              if (own <= 0) {
                report.add(pod.owner(), "set ALVH_SHUTDOWN_TIMEOUT in whole seconds, such as 20s");
              }
              pod.mainContainers()
                  .forEach(
                      c -> {
                        int before = at(c, "lifecycle", "preStop", "sleep", "seconds").asInt(0);
                        if (before <= 0) {
                          report.add(
                              pod.owner(),
                              "needs lifecycle.preStop.sleep: requests still come for some"
                                  + " seconds");
                        }
                        if (grace <= before + own) {
                          report.add(
                              pod.owner(),
                              "is killed after "
                                  + grace
                                  + " s, but asks for "
                                  + before
                                  + " s and "
                                  + own
                                  + " s: lengthen terminationGracePeriodSeconds");
                        }
                      });
            });
  }

  private static int seconds(String duration) {
    return duration.matches("\\d+[sS]?") ? Integer.parseInt(duration.replaceAll("\\D", "")) : 0;
  }

  private static void mounts(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      var volumes = new HashSet<String>();
      items(pod.spec(), "volumes")
          .map(v -> text(v, "name"))
          .filter(name -> !volumes.add(name))
          .forEach(name -> report.add(pod.owner(), "two volumes are called " + name));
      items(pod.owner().spec(), "volumeClaimTemplates")
          .forEach(v -> volumes.add(text(v, "metadata", "name")));
      pod.containers()
          .flatMap(c -> items(c, "volumeMounts"))
          .map(m -> text(m, "name"))
          .filter(name -> !volumes.contains(name))
          .forEach(
              name -> report.add(pod.owner(), "mounts " + name + ", which is no volume of it"));
    }
  }

  private static void tmp(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      pod.containers()
          .filter(c -> at(c, "securityContext", "readOnlyRootFilesystem").asBoolean(false))
          .filter(
              c ->
                  items(c, "volumeMounts")
                      .noneMatch(
                          m ->
                              text(m, "mountPath").equals("/tmp")
                                  && !m.path("readOnly").asBoolean(false)))
          .forEach(c -> report.add(pod.owner(), "container " + text(c, "name") + " has no /tmp"));
    }
  }

  private static void jobs(Situation s, Rule.Report report) {
    s.ofKind("Job")
        .forEach(
            job -> {
              String restart = text(job.spec(), "template", "spec", "restartPolicy");
              if (!Set.of("OnFailure", "Never").contains(restart)) {
                report.add(job, "restartPolicy is \"" + restart + "\": OnFailure or Never");
              }
              if (!job.spec().has("backoffLimit") || !job.spec().has("activeDeadlineSeconds")) {
                report.add(job, "needs backoffLimit and activeDeadlineSeconds");
              }
            });
  }
}

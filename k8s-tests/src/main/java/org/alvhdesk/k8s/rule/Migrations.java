package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.at;
import static org.alvhdesk.k8s.model.Tree.map;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alvhdesk.k8s.code.Code;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.PodTemplate;

/** The Job that brings a service's tables up to date before the service (ADR 0024). */
final class Migrations {
  private static final String COMPONENT = "app.kubernetes.io/component";

  /** PostgreSQL may still be coming up in a new cluster. */
  private static final int LEAST_TRIES = 3;

  private static final int LEAST_SECONDS = 600;

  /** docs/operations/upgrade.md waits so long for it, and asks for its logs afterwards. */
  private static final int LEAST_KEPT_SECONDS = 3600;

  private static final Set<String> FIELDS =
      Set.of(
          "template",
          "backoffLimit",
          "activeDeadlineSeconds",
          "ttlSecondsAfterFinished",
          "completions",
          "parallelism",
          "suspend");

  private Migrations() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("migration-job", "every database has its migration", Migrations::jobs),
        new Rule("migration-of-release", "which is that of what will run", Migrations::release),
        new Rule("migration-runs", "and which runs, once, to its end", Migrations::runs));
  }

  private static List<PodTemplate> migrated(Situation s) {
    return s.serving()
        .filter(
            p ->
                s.code()
                    .workload(p.owner().name())
                    .filter(service -> service.database() != null)
                    .isPresent())
        .toList();
  }

  private static java.util.Optional<Manifest> job(Situation s, PodTemplate pod) {
    return s.manifests().find("Job", pod.owner().name() + Workloads.MIGRATION);
  }

  private static void jobs(Situation s, Rule.Report report) {
    for (PodTemplate pod : migrated(s)) {
      job(s, pod)
          .ifPresentOrElse(
              job -> {
                labelled(job, job.labels(), "it", report);
                labelled(job, map(job.spec(), "template", "metadata", "labels"), "its pod", report);
              },
              () ->
                  report.add(
                      pod.owner(), "has no Job " + pod.owner().name() + Workloads.MIGRATION));
    }
  }

  private static void labelled(
      Manifest job, Map<String, String> labels, String who, Rule.Report report) {
    if (!"migration".equals(labels.get(COMPONENT))) {
      report.add(
          job, who + " is not labelled " + COMPONENT + ": migration, by which an upgrade finds it");
    }
  }

  private static void release(Situation s, Rule.Report report) {
    for (PodTemplate pod : migrated(s)) {
      Code.Service service = s.code().workload(pod.owner().name()).orElseThrow();
      job(s, pod)
          .ifPresent(
              job -> {
                same(job, service.id(), "image", image(job), image(pod.owner()), report);
                same(
                    job,
                    service.id(),
                    "serviceAccountName",
                    text(job.spec(), "template", "spec", "serviceAccountName"),
                    text(pod.spec(), "serviceAccountName"),
                    report);
              });
    }
  }

  private static String image(Manifest workload) {
    return text(at(workload.spec(), "template", "spec", "containers").path(0), "image");
  }

  private static void same(
      Manifest job, String of, String what, String here, String there, Rule.Report report) {
    if (!here.equals(there)) {
      report.add(job, what + " is " + here + ", that of " + of + " is " + there);
    }
  }

  private static void runs(Situation s, Rule.Report report) {
    for (PodTemplate pod : migrated(s)) {
      job(s, pod).ifPresent(job -> runs(job, report));
    }
  }

  private static void runs(Manifest job, Rule.Report report) {
    JsonNode spec = job.spec();
    spec.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                report.add(job, name + " is not for a migration");
              }
            });
    if (spec.path("suspend").asBoolean(false)) {
      report.add(job, "is suspended");
    }
    for (String once : List.of("completions", "parallelism")) {
      if (spec.path(once).asInt(1) != 1) {
        report.add(job, once + " is " + spec.path(once) + ", not 1");
      }
    }
    least(job, "backoffLimit", LEAST_TRIES, report);
    least(job, "activeDeadlineSeconds", LEAST_SECONDS, report);
    if (spec.has("ttlSecondsAfterFinished")) {
      least(job, "ttlSecondsAfterFinished", LEAST_KEPT_SECONDS, report);
    }
  }

  private static void least(Manifest job, String field, int least, Rule.Report report) {
    if (job.spec().path(field).asInt(0) < least) {
      report.add(
          job,
          field + " is " + job.spec().path(field).asText("nothing") + ": " + least + " at least");
    }
  }
}

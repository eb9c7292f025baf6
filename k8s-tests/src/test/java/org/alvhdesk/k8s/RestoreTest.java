package org.alvhdesk.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Manifests;
import org.alvhdesk.k8s.model.Tree;
import org.alvhdesk.k8s.rule.Rules;
import org.alvhdesk.k8s.rule.Situation;
import org.alvhdesk.k8s.rule.Situation.Profile;
import org.alvhdesk.k8s.rule.Violation;
import org.junit.jupiter.api.Test;

/**
 * What docs/operations/backup.md applies after a loss: prod with its restore among the components.
 */
class RestoreTest {
  private static final String MOMENT = "2026-11-20 14:30:00+00";

  @Test
  void keepsEveryRuleAndBeginsWithTheBackup() throws IOException {
    var restored = restored("");
    assertThat(Overlay.check(restored, Profile.PROD)).isEmpty();
    var spec = restored.find("Cluster", "alvh-pg").orElseThrow().spec();
    assertThat(Tree.map(spec, "bootstrap")).containsOnlyKeys("recovery");
    assertThat(spec.at("/bootstrap/recovery/source").asText())
        .isEqualTo(spec.at("/externalClusters/0/name").asText());
    assertThat(spec.at("/externalClusters/0/plugin/parameters/serverName").asText())
        .isEqualTo("alvh-pg");
    assertThat(spec.at("/plugins/0/parameters/serverName").asText()).isEqualTo("alvh-pg-2");
    assertThat(spec.at("/plugins/0/isWALArchiver").asBoolean()).isTrue();
  }

  @Test
  void withoutAMomentItIsNotReleased() throws IOException {
    assertThat(Rules.check(situation(restored(""))))
        .filteredOn(v -> v.rule().equals("restore-possible"))
        .singleElement()
        .extracting(Violation::message)
        .asString()
        .contains("set-by-restore");
    assertThat(Rules.check(situation(restored(moment(MOMENT)))))
        .noneMatch(v -> v.rule().equals("restore-possible"));
  }

  @Test
  void logsOfTwoHistoriesAreNeverInOneFolder() throws IOException {
    var same =
        restored(moment(MOMENT) + operation("/spec/plugins/0/parameters/serverName", "alvh-pg"));
    assertThat(Rules.check(situation(same)))
        .anyMatch(v -> v.rule().equals("restore-possible") && v.message().contains("serverName"));
  }

  /** The selectors of the pages: who stays stopped, and what a way back leaves out. */
  @Test
  void selectorsOfThePagesLeaveOutWhatTheySay() {
    var prod = Overlay.of(Profile.PROD);
    var leftOut =
        prod.all().stream()
            .filter(m -> "alvh-desk".equals(m.labels().get("app.kubernetes.io/part-of")))
            .map(Manifest::id)
            .toList();
    assertThat(leftOut)
        .containsAll(prod.pods().stream().map(pod -> pod.owner().id()).toList())
        .doesNotContain("Cluster/alvh-pg", "ObjectStore/alvh-backups", "Kafka/alvh");
    var migrations =
        prod.all().stream()
            .filter(m -> "migration".equals(m.labels().get("app.kubernetes.io/component")))
            .map(Manifest::id)
            .toList();
    assertThat(migrations)
        .containsExactlyInAnyOrderElementsOf(prod.ofKind("Job").map(Manifest::id).toList());
  }

  private static Situation situation(Manifests manifests) {
    return new Situation(manifests, Overlay.CODE, Profile.PROD, true);
  }

  private static String moment(String moment) {
    return operation("/spec/bootstrap/recovery/recoveryTarget/targetTime", moment);
  }

  private static String operation(String path, String value) {
    return "      - { op: replace, path: %s, value: \"%s\" }\n".formatted(path, value);
  }

  /** prod and its restore, and what a site says about it. */
  private static Manifests restored(String operations) throws IOException {
    assumeTrue(Kubectl.find().isPresent(), Kubectl.MISSING);
    Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "restore");
    Path prod = folder.relativize(Overlay.ROOT.resolve("k8s/overlays/prod"));
    String kustomization =
        """
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        resources: [%s]
        components: [%s/restore]
        """
            .formatted(prod, prod);
    if (!operations.isEmpty()) {
      kustomization +=
          "patches:\n  - target: { kind: Cluster, name: alvh-pg }\n    patch: |\n" + operations;
    }
    Files.writeString(folder.resolve("kustomization.yaml"), kustomization);
    return Kubectl.render(folder);
  }
}

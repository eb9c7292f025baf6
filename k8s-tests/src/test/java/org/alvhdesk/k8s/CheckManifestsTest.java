package org.alvhdesk.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Manifests;
import org.alvhdesk.k8s.rule.Situation.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody else's files: what is right is not complained about. */
class CheckManifestsTest {
  private static final String SETTINGS =
      "{ apiVersion: v1, kind: ConfigMap, metadata: { name: x }, data: { a: b } }";

  @ParameterizedTest
  @ValueSource(strings = {"kustomization.yaml", "kustomization.yml", "Kustomization"})
  void buildsAFolderByAnyOfKustomizesNames(String name, @TempDir Path folder) throws IOException {
    assumeTrue(Kubectl.find().isPresent(), Kubectl.MISSING);
    Files.writeString(folder.resolve("x.yaml"), SETTINGS);
    Files.writeString(folder.resolve(name), "resources: [x.yaml]\nnamePrefix: y-\n");
    assertThat(CheckManifests.load(folder).all())
        .extracting(Manifest::id)
        .containsOnly("ConfigMap/y-x");
  }

  @Test
  void saysWhichFolderIsToBeNamed(@TempDir Path folder) throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.writeString(inner.resolve("kustomization.yml"), "resources: []");
    assertThatThrownBy(() -> CheckManifests.load(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("inner is a kustomization");
  }

  @Test
  void aFileOfTheBaseIsInTheNamespaceOfTheOverlay() {
    var prod = Overlay.of(Profile.PROD);
    var service = CheckManifests.load(Overlay.ROOT.resolve("k8s/base/hedge/service.yaml"));
    assertThat(Overlay.check(prod.with(service.inNamespaceOf(prod)), Profile.PROD)).isEmpty();
  }

  @Test
  void aFileThatNamesAnotherNamespaceStaysThere() {
    var prod = Overlay.of(Profile.PROD);
    var other = (ObjectNode) prod.find("Service", "hedge").orElseThrow().json().deepCopy();
    ((ObjectNode) other.path("metadata")).put("namespace", "other");
    var file = new Manifests(List.of(new Manifest(other)));
    assertThat(Overlay.check(prod.with(file.inNamespaceOf(prod)), Profile.PROD))
        .anyMatch(v -> v.rule().equals("namespace-restricted"));
  }
}

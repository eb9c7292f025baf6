package org.alvhdesk.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code k8s/set-images}, in a copy of the script and of the two overlays' images. */
class SetImagesTest {
  private static final List<String> IMAGES =
      List.of("market-data-service", "condor-service", "hedge-service", "portfolio-ui");

  @TempDir private Path root;

  @BeforeEach
  void copy() throws Exception {
    Files.createDirectories(root.resolve("k8s"));
    Script.program(
        root.resolve("k8s"),
        "set-images",
        Files.readString(Overlay.ROOT.resolve("k8s/set-images")));
    for (String overlay : List.of("staging", "prod")) {
      Path images = images(overlay);
      Files.createDirectories(images.getParent());
      Files.copy(
          Overlay.ROOT.resolve("k8s/overlays/" + overlay + "/images/" + images.getFileName()),
          images);
    }
  }

  @Test
  void whatWasPushedRunsInStagingAndThenInProd() throws Exception {
    push();
    assertThat(setImages("registry.example.org/alvh/", "k8s/overlays/staging").exit()).isZero();
    assertThat(setImages("--from", "k8s/overlays/staging", "k8s/overlays/prod").exit()).isZero();

    for (String overlay : List.of("staging", "prod")) {
      for (String image : IMAGES) {
        assertThat(images(overlay))
            .content()
            .contains(
                "{ name: alvh-%1$s, newName: registry.example.org/alvh/alvh-%1$s, digest: %2$s }"
                    .formatted(image, digest(image)));
      }
      assertThat(Files.readString(images(overlay))).doesNotContain("sha256:set-by-release");
    }
    assumeTrue(Kubectl.find().isPresent(), Kubectl.MISSING);
    var component = root.resolve("rendered");
    Files.createDirectories(component);
    Files.writeString(
        component.resolve("kustomization.yaml"),
        "components: [../k8s/overlays/prod/images]\nresources: [pod.yaml]\n");
    Files.writeString(
        component.resolve("pod.yaml"),
        "{ apiVersion: v1, kind: Pod, metadata: { name: p }, spec: { containers: [{ name: c, image:"
            + " alvh-hedge-service }] } }");
    assertThat(Kubectl.render(component).pods().getFirst().mainContainers().findFirst())
        .get()
        .extracting(c -> c.path("image").asText())
        .isEqualTo("registry.example.org/alvh/alvh-hedge-service@" + digest("hedge-service"));
  }

  @Test
  void withoutAPushNothingIsWritten() throws Exception {
    String before = Files.readString(images("prod"));
    var tried = setImages("registry.example.org", "k8s/overlays/prod");
    assertThat(tried.exit()).isEqualTo(1);
    assertThat(tried.text()).contains("push first", "--from");

    var unfilled = setImages("--from", "k8s/overlays/staging", "k8s/overlays/prod");
    assertThat(unfilled.exit()).isEqualTo(1);
    assertThat(unfilled.text()).contains("set-by-release");
    assertThat(images("prod")).hasContent(before);
  }

  @Test
  void wrongArgumentsAreExplained() throws Exception {
    for (var arguments :
        List.of(List.of("k8s/overlays/prod"), List.of("--from", "k8s/overlays/prod"))) {
      var tried = setImages(arguments.toArray(String[]::new));
      assertThat(tried.exit()).isEqualTo(2);
      assertThat(tried.text()).contains("REGISTRY OVERLAY");
    }
  }

  private void push() throws Exception {
    for (String image : IMAGES) {
      Path target = Files.createDirectories(root.resolve(image).resolve("target"));
      Files.writeString(target.resolve("jib-image.digest"), digest(image) + "\n");
    }
  }

  /** Any digest, another one for each image. */
  private static String digest(String image) throws Exception {
    var sha = java.security.MessageDigest.getInstance("SHA-256");
    return "sha256:" + java.util.HexFormat.of().formatHex(sha.digest(image.getBytes("UTF-8")));
  }

  private Path images(String overlay) {
    return root.resolve("k8s/overlays/" + overlay + "/images/kustomization.yaml");
  }

  private Script setImages(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("bash", "-c", "cd \"$0\" && exec k8s/set-images \"$@\""));
    command.add(root.toString());
    command.addAll(List.of(arguments));
    return Script.run(root, Map.of(), command.toArray(String[]::new));
  }
}

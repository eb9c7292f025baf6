package org.alvhdesk.k8s;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.alvhdesk.k8s.model.Manifests;

/** {@code kubectl kustomize}; no cluster is ever asked. */
public final class Kubectl {
  /** What to say where there is none. */
  public static final String MISSING =
      "kubectl is not on the PATH: overlays cannot be rendered. Install it (k8s/README.md says from"
          + " where; any version with kustomize 5, kubectl 1.27 or newer)";

  private Kubectl() {}

  /** Whether this folder is one that kustomize builds. */
  public static boolean isKustomization(Path folder) {
    return Manifests.KUSTOMIZATIONS.stream()
        .anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }

  /** The program, if there is one. */
  public static Optional<Path> find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .map(dir -> Path.of(dir).resolve("kubectl"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * The objects of a kustomization.
   *
   * @throws IllegalStateException when there is no kubectl
   * @throws IllegalArgumentException when the kustomization cannot be built
   */
  public static Manifests render(Path kustomization) {
    Path kubectl = find().orElseThrow(() -> new IllegalStateException(MISSING));
    try {
      Path errors = Files.createTempFile("kubectl", ".err");
      try {
        Process process =
            new ProcessBuilder(kubectl.toString(), "kustomize", kustomization.toString())
                .redirectError(errors.toFile())
                .start();
        String yaml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
          throw new IllegalArgumentException(
              "kubectl kustomize " + kustomization + ": " + Files.readString(errors).strip());
        }
        return Manifests.parse(yaml, kustomization.toString());
      } finally {
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot run " + kubectl + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while rendering " + kustomization, e);
    }
  }
}

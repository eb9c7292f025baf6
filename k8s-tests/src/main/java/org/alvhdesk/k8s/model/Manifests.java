package org.alvhdesk.k8s.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All objects that would be applied together. */
public record Manifests(List<Manifest> all) {
  /** What kustomize calls its files. */
  public static final List<String> KUSTOMIZATIONS =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  public Manifests {
    all = List.copyOf(all);
  }

  /**
   * The documents of a YAML text; a {@code List} counts as its items.
   *
   * @throws IllegalArgumentException when it is no YAML, says one key twice, or holds something
   *     that is no object with a kind
   */
  public static Manifests parse(String yaml, String origin) {
    var found = new ArrayList<Manifest>();
    try {
      for (JsonNode document : KubernetesYaml.documents(yaml)) {
        if (document == null || document.isNull() || document.isMissingNode()) {
          continue;
        }
        if (Tree.text(document, "kind").equals("List")) {
          Tree.items(document, "items").map(Manifest::new).forEach(found::add);
        } else if (Tree.text(document, "kind").isEmpty()) {
          throw new IllegalArgumentException(origin + ": a document without a kind");
        } else {
          found.add(new Manifest(document));
        }
      }
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(origin + ": " + e.getMessage(), e);
    }
    return new Manifests(found);
  }

  /**
   * Every {@code .yaml}, {@code .yml} and {@code .json} file at or below {@code path}.
   *
   * @throws IllegalArgumentException when a folder below it is a kustomization, whose files are no
   *     objects until it is built
   */
  public static Manifests read(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      var found = new ArrayList<Manifest>();
      for (Path file : files.filter(Manifests::isManifest).sorted().toList()) {
        if (KUSTOMIZATIONS.contains(file.getFileName().toString())) {
          throw new IllegalArgumentException(
              file.getParent() + " is a kustomization: name that folder, so that it is built");
        }
        found.addAll(parse(Files.readString(file), file.toString()).all());
      }
      return new Manifests(found);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  private static boolean isManifest(Path file) {
    return Files.isRegularFile(file)
        && file.getFileName().toString().matches(".*\\.(ya?ml|json)|Kustomization");
  }

  public Stream<Manifest> ofKind(String... kinds) {
    List<String> wanted = Arrays.asList(kinds);
    return all.stream().filter(m -> wanted.contains(m.kind()));
  }

  public Optional<Manifest> find(String kind, String name) {
    return ofKind(kind).filter(m -> m.name().equals(name)).findFirst();
  }

  /** These with {@code others}, which replace what has the same kind and name. */
  public Manifests with(Manifests others) {
    var together = new ArrayList<>(all);
    together.removeIf(m -> others.all.stream().anyMatch(m::sameAs));
    together.addAll(others.all);
    return new Manifests(together);
  }

  /**
   * These, each that names no namespace in the one that {@code others} make; as they are when those
   * make none or several.
   */
  public Manifests inNamespaceOf(Manifests others) {
    List<String> made = others.ofKind("Namespace").map(Manifest::name).toList();
    return made.size() == 1
        ? new Manifests(all.stream().map(m -> m.inNamespace(made.getFirst())).toList())
        : this;
  }

  /** Every pod that these objects make, written here or by an operator's object. */
  public List<PodTemplate> pods() {
    return all.stream().flatMap(PodTemplate::of).toList();
  }
}

package org.alvhdesk.k8s.model;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
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
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

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
    try (MappingIterator<JsonNode> documents = YAML.readerFor(JsonNode.class).readValues(yaml)) {
      while (documents.hasNext()) {
        JsonNode document = documents.next();
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
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(origin + ": " + e.getMessage(), e);
    }
    return new Manifests(found);
  }

  /** Every {@code .yaml}, {@code .yml} and {@code .json} file at or below {@code path}. */
  public static Manifests read(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      var found = new ArrayList<Manifest>();
      for (Path file : files.filter(Manifests::isManifest).sorted().toList()) {
        found.addAll(parse(Files.readString(file), file.toString()).all());
      }
      return new Manifests(found);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  private static boolean isManifest(Path file) {
    return Files.isRegularFile(file) && file.getFileName().toString().matches(".*\\.(ya?ml|json)");
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

  /** Every pod that these objects make, written here or by an operator's object. */
  public List<PodTemplate> pods() {
    return all.stream().flatMap(PodTemplate::of).toList();
  }
}

package org.alvhdesk.approval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The golden vectors in the folder {@code vectors}; its README says what they are. */
public final class Vectors {
  private Vectors() {}

  /**
   * One content.
   *
   * @param given however somebody wrote it
   * @param canonical the bytes that are signed
   * @param hash SHA-256 of those bytes
   */
  public record Vector(String name, byte[] given, byte[] canonical, String hash) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The folder. */
  public static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Vectors.class.getResource("/vectors")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All of them, in their order. */
  public static List<Vector> all() {
    try (Stream<Path> files = Files.list(folder())) {
      Map<String, String> hashes =
          Files.readAllLines(folder().resolve("SHA256SUMS")).stream()
              .collect(Collectors.toMap(l -> l.substring(66), l -> l.substring(0, 64)));
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".in.json"))
          .sorted(Comparator.naturalOrder())
          .map(file -> vector(file.replace(".in.json", ""), hashes))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Vector vector(String name, Map<String, String> hashes) {
    try {
      String canonical = name + ".canonical.json";
      return new Vector(
          name,
          Files.readAllBytes(folder().resolve(name + ".in.json")),
          Files.readAllBytes(folder().resolve(canonical)),
          hashes.get(canonical));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whole proposals, of both kinds. */
  public static List<Vector> proposals() {
    return all().stream().filter(vector -> vector.name().contains("-proposal-")).toList();
  }
}

package org.alvhdesk.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things are in the source tree: its root is the folder with the file {@code alvh}.
 *
 * @param root the absolute root
 */
public record Checkout(Path root) {

  /**
   * The checkout that holds this folder.
   *
   * @throws StackException if no folder above it has the file {@code alvh}
   */
  public static Checkout containing(Path start) {
    for (var dir = start.toAbsolutePath().normalize(); dir != null; dir = dir.getParent()) {
      if (Files.isRegularFile(dir.resolve("alvh")) && Files.isRegularFile(dir.resolve("pom.xml"))) {
        return new Checkout(dir);
      }
    }
    throw new StackException("no checkout of ALVH Desk at or above " + start);
  }

  /**
   * The checkout of the running program: system property {@code alvh.root}, else the work folder.
   */
  public static Checkout current() {
    var root = System.getProperty("alvh.root");
    return root != null && !root.isBlank()
        ? new Checkout(Path.of(root).toAbsolutePath().normalize())
        : containing(Path.of(""));
  }

  private Path parts() {
    return root.resolve("local-stack/parts/target");
  }

  /** The folder with Kafka's class path. */
  Path kafkaLib() {
    var dir = parts().resolve("kafka-lib");
    if (!Files.isDirectory(dir)) {
      throw new StackException(
          "Kafka's jars are not in " + dir + ": run ./alvh demo, or mvn package");
    }
    return dir;
  }

  /** The jar with PostgreSQL's binaries. */
  Path postgresJar() {
    return only(parts().resolve("postgresql"), ".jar");
  }

  /** Keycloak's zip. */
  Path keycloakZip() {
    return only(parts().resolve("keycloak"), ".zip");
  }

  /** The folder of a service's built application; it may not exist (yet). */
  Path serviceApp(PartName service) {
    return root.resolve(service.id()).resolve("target/quarkus-app");
  }

  /** The services that this checkout holds, built or not. */
  List<PartName> services() {
    return Stream.of(PartName.values())
        .filter(PartName::isService)
        .filter(s -> Files.isRegularFile(root.resolve(s.id()).resolve("pom.xml")))
        .toList();
  }

  private static Path only(Path dir, String suffix) {
    if (Files.isDirectory(dir)) {
      try (var files = Files.list(dir)) {
        var found = files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
        if (!found.isEmpty()) {
          return found.getLast();
        }
      } catch (IOException e) {
        throw new StackException("cannot read " + dir, e);
      }
    }
    throw new StackException(
        "nothing ending in " + suffix + " in " + dir + ": run ./alvh demo, or mvn package");
  }
}

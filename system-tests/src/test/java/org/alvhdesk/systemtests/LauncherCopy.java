package org.alvhdesk.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alvhdesk.localstack.Checkout;
import org.alvhdesk.localstack.PartName;

/**
 * The launcher in a checkout of its own below {@code target}: the real script on the real build
 * output, but with a Maven that only notes that it was called. A launcher test inside a Maven build
 * must not start another build of the same tree.
 */
final class LauncherCopy {
  private final Path root;
  private final Path tools;
  private final Path calls;

  LauncherCopy(Path root) {
    this.root = root;
    this.tools = root.resolveSibling(root.getFileName() + "-tools");
    this.calls = tools.resolve("mvn.calls");
    try {
      MainPlatform.deleteTree(root);
      MainPlatform.deleteTree(tools);
      copySources(Checkout.current().root());
      Files.createDirectories(tools);
      Files.writeString(
          tools.resolve("mvn"),
          """
          #!/bin/sh
          [ "$1" = --version ] && { echo "Apache Maven 3.9.9"; exit 0; }
          echo "$*" >> "%s"
          """
              .formatted(calls));
      executable(tools.resolve("mvn"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copySources(Path from) throws IOException {
    Files.createDirectories(root);
    Files.copy(from.resolve("alvh"), root.resolve("alvh"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.copy(from.resolve("pom.xml"), root.resolve("pom.xml"));
    var modules = new ArrayList<>(List.of("local-stack", "local-stack/parts"));
    Arrays.stream(PartName.values())
        .filter(PartName::isService)
        .map(PartName::id)
        .forEach(modules::add);
    for (var module : modules) {
      Files.createDirectories(root.resolve(module));
      Files.copy(from.resolve(module).resolve("pom.xml"), root.resolve(module).resolve("pom.xml"));
      Files.createSymbolicLink(
          root.resolve(module).resolve("target"), from.resolve(module).resolve("target"));
    }
  }

  /** Runs {@code ./alvh} with the tests' JDK and the Maven that does nothing. */
  Shell.Ended alvh(Duration patience, String... arguments) {
    return alvh(Map.of(), patience, arguments);
  }

  Shell.Ended alvh(Map<String, String> environment, Duration patience, String... arguments) {
    var command = new ArrayList<String>(List.of(root.resolve("alvh").toString()));
    command.addAll(List.of(arguments));
    return Shell.run(root, environment(environment), patience, command);
  }

  /** Starts {@code ./alvh} and returns at once. */
  Process start(Path out, String... arguments) throws IOException {
    var command = new ArrayList<String>(List.of(root.resolve("alvh").toString()));
    command.addAll(List.of(arguments));
    return Shell.start(root, environment(Map.of()), command, out.toFile(), out.toFile());
  }

  private Map<String, String> environment(Map<String, String> changes) {
    var environment = new HashMap<String, String>();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("PATH", tools + ":" + System.getenv("PATH"));
    environment.putAll(changes);
    return environment;
  }

  /** How often Maven was asked to build. */
  int builds() {
    try {
      return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A PATH with everything that is on this one, but none of these programs. */
  String pathWithout(String... programs) {
    var dir = root.resolveSibling(root.getFileName() + "-path-without-" + programs[0]);
    var without = List.of(programs);
    try {
      MainPlatform.deleteTree(dir);
      Files.createDirectories(dir);
      for (var folder : System.getenv("PATH").split(":", -1)) {
        if (!Files.isDirectory(Path.of(folder))) {
          continue;
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
          for (var file : files.toList()) {
            var link = dir.resolve(file.getFileName().toString());
            if (!without.contains(link.getFileName().toString())
                && !Files.exists(link, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
              Files.createSymbolicLink(link, file);
            }
          }
        }
      }
      return dir.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces text in the copied script; for machines that we cannot have. */
  void pretend(String text, String replacement) {
    try {
      var script = root.resolve("alvh");
      var old = Files.readString(script);
      if (!old.contains(text)) {
        throw new AssertionError("the launcher has no " + text + " any more");
      }
      Files.writeString(script, old.replace(text, replacement));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void executable(Path file) {
    if (!file.toFile().setExecutable(true)) {
      throw new IllegalStateException("cannot make " + file + " executable");
    }
  }
}

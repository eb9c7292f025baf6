package org.alvhdesk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Where a measurement was taken. */
final class Machine {
  private Machine() {}

  /** Processor, cores the JVM sees, operating system. */
  static String name() {
    return "%s, %d cores, %s %s"
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }

  static String jdk() {
    return System.getProperty("java.vm.name") + " " + Runtime.version();
  }

  /** Short hash of the checkout the program was built from. */
  static String commit() {
    String root = System.getProperty("alvh.root");
    if (root == null) {
      return "unknown";
    }
    try {
      Process git =
          new ProcessBuilder("git", "-C", root, "describe", "--always", "--dirty")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      boolean known = git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0;
      return known ? text : "unknown";
    } catch (IOException e) {
      return "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }

  private static String processor() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    } catch (IOException e) {
      return "unknown processor";
    }
  }
}

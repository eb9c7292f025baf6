package org.alvhdesk.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out, before anything starts, which ports are taken and by whom. */
final class PortCheck {
  private PortCheck() {}

  /** One line for each port in use; empty if all are free. */
  static List<String> problems(Ports ports, List<PartName> parts) {
    var problems = new ArrayList<String>();
    for (var part : parts) {
      check(ports.of(part), part.id(), problems);
      if (part.isService()) {
        check(ports.management(part), part.id() + " (management)", problems);
      }
      if (part == PartName.KAFKA) {
        check(ports.kafkaController(), "kafka (controller)", problems);
      }
    }
    return problems;
  }

  private static void check(int port, String part, List<String> problems) {
    if (!Ports.isFree(port)) {
      problems.add(
          "port "
              + port
              + " for "
              + part
              + " is in use by "
              + owner(port).orElse("a process that this user cannot see")
              + "; stop it, or use --port-offset N");
    }
  }

  /** Who listens on this port: "pid 123 (java)". */
  static Optional<String> owner(int port) {
    var sockets = new HashSet<String>();
    for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      sockets.addAll(listening(Path.of(table), port));
    }
    if (sockets.isEmpty()) {
      return Optional.empty();
    }
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (var proc : processes) {
        if (holds(proc, sockets)) {
          var name = Files.readString(proc.resolve("comm")).strip();
          return Optional.of("pid " + proc.getFileName() + " (" + name + ")");
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** The inodes of the sockets that listen (state 0A) on this port. */
  private static Set<String> listening(Path table, int port) {
    var found = new HashSet<String>();
    try {
      for (var line : Files.readAllLines(table)) {
        var fields = line.strip().split("\\s+");
        if (fields.length > 9
            && fields[3].equals("0A")
            && fields[1].endsWith(":" + String.format("%04X", port))) {
          found.add("socket:[" + fields[9] + "]");
        }
      }
    } catch (IOException e) {
      return found;
    }
    return found;
  }

  private static boolean holds(Path proc, Set<String> sockets) {
    try (var descriptors = Files.newDirectoryStream(proc.resolve("fd"))) {
      for (var fd : descriptors) {
        if (sockets.contains(linkOf(fd))) {
          return true;
        }
      }
    } catch (IOException e) {
      return false;
    }
    return false;
  }

  private static String linkOf(Path fd) {
    try {
      return Files.readSymbolicLink(fd).toString();
    } catch (IOException e) {
      return "";
    }
  }
}

package org.alvhdesk.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Stops a platform from outside, also one whose supervisor was killed. */
final class StackStopper {
  private static final Duration SUPERVISOR_PATIENCE = Duration.ofSeconds(60);
  private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(15);

  private StackStopper() {}

  /**
   * Stops everything that belongs to this state folder.
   *
   * @return whether anything was running
   */
  static boolean stop(StateDir state) {
    boolean any = false;
    var supervisor = state.readStack().map(StackRecord::supervisor);
    if (supervisor.filter(ProcessIdentity::isAlive).isPresent()) {
      any = true;
      supervisor.get().signal("TERM");
      if (!awaitDeath(List.of(supervisor.get()), SUPERVISOR_PATIENCE)) {
        supervisor.get().signal("KILL");
      }
    }
    return stopOrphans(state) || any;
  }

  /**
   * Stops the children that a killed supervisor left behind.
   *
   * @return whether there were any
   */
  static boolean stopOrphans(StateDir state) {
    boolean any = false;
    // Services first, PostgreSQL last: the reverse of the order of PartName.
    for (var part :
        Stream.of(PartName.values()).sorted(java.util.Comparator.reverseOrder()).toList()) {
      var process =
          state.readPart(part.id()).map(PartRecord::process).filter(ProcessIdentity::isAlive);
      if (process.isPresent()) {
        any = true;
        end(List.of(process.get()), part == PartName.POSTGRESQL ? "INT" : "TERM");
      }
    }
    var unrecorded = marked(state);
    if (!unrecorded.isEmpty()) {
      any = true;
      end(unrecorded, "INT");
    }
    if (any) {
      for (var part : PartName.values()) {
        state
            .readPart(part.id())
            .ifPresent(
                r ->
                    state.write(
                        new PartRecord(
                            r.name(),
                            PartState.STOPPED,
                            r.port(),
                            r.probePort(),
                            null,
                            r.restarts())));
      }
    }
    return any;
  }

  private static void end(List<ProcessIdentity> processes, String signal) {
    processes.forEach(p -> p.signal(signal));
    if (!awaitDeath(processes, ORPHAN_PATIENCE)) {
      processes.forEach(p -> p.signal("KILL"));
      awaitDeath(processes, Duration.ofSeconds(5));
    }
  }

  private static boolean awaitDeath(List<ProcessIdentity> processes, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (processes.stream().anyMatch(ProcessIdentity::isAlive)) {
      if (System.nanoTime() > end) {
        return false;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  /**
   * Running processes that carry our mark with this state folder in their environment, or are
   * PostgreSQL (which overwrites its environment) on its data.
   */
  static List<ProcessIdentity> marked(StateDir state) {
    var mark = ("\0" + ChildProcess.MARK + "=" + state.dir() + "\0");
    var data = state.data(PartName.POSTGRESQL);
    var found = new ArrayList<ProcessIdentity>();
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (var proc : processes) {
        long pid = Long.parseLong(proc.getFileName().toString());
        if (pid != ProcessHandle.current().pid()
            && (environment(proc).contains(mark) || PostgresPart.isPostgresOf(proc, data))) {
          ProcessIdentity.of(pid).filter(ProcessIdentity::isAlive).ifPresent(found::add);
        }
      }
    } catch (IOException e) {
      return found;
    }
    return found;
  }

  private static String environment(Path proc) {
    try {
      return "\0" + Files.readString(proc.resolve("environ"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}

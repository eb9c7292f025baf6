package org.alvhdesk.localstack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A process that cannot be mistaken for another one that got the same number later.
 *
 * @param pid its number
 * @param startTicks when it started, in the kernel's clock ticks since boot
 * @param bootId which boot of the machine that was
 */
public record ProcessIdentity(long pid, long startTicks, String bootId) {
  private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

  /** The identity of a running process, or empty if there is none of that number. */
  public static Optional<ProcessIdentity> of(long pid) {
    return stat(pid).map(s -> new ProcessIdentity(pid, s.startTicks, currentBoot()));
  }

  /** Whether this very process runs (a zombie does not run). */
  @JsonIgnore
  public boolean isAlive() {
    return bootId.equals(currentBoot())
        && stat(pid).filter(s -> s.state != 'Z' && s.startTicks == startTicks).isPresent();
  }

  /**
   * Sends a signal to the process and to its group if it leads one; does nothing when the process
   * is gone or its number belongs to another process now.
   */
  public void signal(String signal) {
    if (isAlive()) {
      boolean leads = stat(pid).filter(s -> s.group == pid).isPresent();
      kill(signal, leads ? -pid : pid);
    }
  }

  private static void kill(String signal, long target) {
    try {
      var kill =
          new ProcessBuilder(List.of("sh", "-c", "kill -s " + signal + " -- " + target))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      kill.waitFor();
    } catch (IOException e) {
      throw new StackException("cannot run sh to send " + signal + " to " + target, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Stat(char state, long group, long startTicks) {}

  /** Field 3, 5 and 22 of /proc/PID/stat; the name in field 2 may hold anything, even brackets. */
  private static Optional<Stat> stat(long pid) {
    try {
      var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return Optional.of(
          new Stat(fields[0].charAt(0), Long.parseLong(fields[2]), Long.parseLong(fields[19])));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String currentBoot() {
    try {
      return Files.readString(BOOT_ID).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}

package org.alvhdesk.localstack;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a backup, of a platform that runs or one that does not. */
@Command(
    name = "backup",
    description =
        "Copies databases, passwords and the audit's checkpoints into a new folder; the platform may"
            + " run meanwhile.")
final class BackupCommand implements Callable<Integer> {
  @Mixin Launcher.Where where;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "A folder that does not exist or is empty.")
  Path to;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this.")
  boolean help;

  @Override
  public Integer call() {
    var state = where.state(Checkout.current());
    if (!state.hasData()) {
      throw new StackException("there is nothing to back up in " + state.dir());
    }
    var target = to.toAbsolutePath().normalize();
    try (var database = StateDatabase.open(state.dir(), where.portOffset, System.out::println)) {
      Backup.take(state, database.secrets(), database.port(), target);
    }
    System.out.println("Backed up " + state.dir() + " to " + target);
    return 0;
  }
}

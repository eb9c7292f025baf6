package org.alvhdesk.localstack;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts a backup into an empty state folder. */
@Command(
    name = "restore",
    description = "Puts a backup into a state folder without data; ./alvh demo then starts it.")
final class RestoreCommand implements Callable<Integer> {
  @Mixin Launcher.Where where;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DIR",
      description = "A folder that ./alvh backup has made.")
  Path from;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this.")
  boolean help;

  @Override
  public Integer call() {
    var state = where.state(Checkout.current());
    var takenAt = Backup.restore(from.toAbsolutePath().normalize(), state);
    long facts;
    try (var database = StateDatabase.open(state.dir(), where.portOffset, System.out::println)) {
      facts = Backup.sendAgain(database.secrets(), database.port());
    }
    System.out.println(
        "Restored "
            + state.dir()
            + " as it was at "
            + takenAt
            + "; "
            + facts
            + " facts will be sent to Kafka again");
    return 0;
  }
}

package org.alvhdesk.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.alvhdesk.deadletters.BrokerSettings;
import org.alvhdesk.deadletters.Commands;
import org.alvhdesk.deadletters.DeadLetterBox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What is done about dead letters, of this platform or, with {@code --bootstrap}, of another. */
@Command(
    name = "dlq",
    description = "Dead letters: records that a service could never understand and put aside.",
    subcommands = {
      Commands.ListBoxes.class,
      Commands.Show.class,
      Commands.Retry.class,
      Commands.Discard.class
    })
final class DlqCommand implements Runnable, Commands.Desk {
  /** Name of the log with everything that was done. */
  static final String LOG = "dead-letters";

  @Spec CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this.")
  boolean help;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      description = "That of the demo.")
  int portOffset;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "That of the demo; what is done is kept in its logs/dead-letters.log.")
  Path state;

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      scope = ScopeType.INHERIT,
      description = "Another Kafka than the demo's.")
  String bootstrap;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Client settings for it, as --command-config of Kafka's own tools.")
  Path config;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "dlq takes list, show, retry or discard; ./alvh dlq --help says more");
  }

  @Override
  public DeadLetterBox open() {
    var address = bootstrap != null ? bootstrap : "127.0.0.1:" + where().ports().of(PartName.KAFKA);
    return new DeadLetterBox(BrokerSettings.of(address, config));
  }

  @Override
  public void log(String line) {
    var dir = where().state(Checkout.current());
    dir.create();
    var file = dir.log(LOG);
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new StackException("done, but not written to " + file + ": " + line, e);
    }
  }

  private Launcher.Where where() {
    var where = new Launcher.Where();
    where.portOffset = portOffset;
    where.state = state;
    return where;
  }
}

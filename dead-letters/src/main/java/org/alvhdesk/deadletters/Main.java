package org.alvhdesk.deadletters;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The tool by itself, as it runs in a cluster out of a service's image (k8s/tools/dead-letters).
 * What was done goes to standard output, which is the pod's log.
 */
@Command(
    name = "dead-letters",
    description = "Dead letters of a Kafka cluster: shown, sent again, put away.",
    mixinStandardHelpOptions = true,
    subcommands = {
      Commands.ListBoxes.class,
      Commands.Show.class,
      Commands.Retry.class,
      Commands.Discard.class
    })
public final class Main implements Commands.Desk {
  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      scope = ScopeType.INHERIT,
      description = "Kafka; without it the environment of a service says where and as whom.")
  String bootstrap;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Client settings, as --command-config of Kafka's tools.")
  Path config;

  private final Map<String, String> environment;

  private Main(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Runs one command: 0 done, 1 impossible, 2 wrong use. */
  public static void main(String[] arguments) {
    System.exit(commandLine(System.getenv()).execute(arguments));
  }

  static CommandLine commandLine(Map<String, String> environment) {
    return new CommandLine(new Main(environment))
        .setExecutionExceptionHandler(
            (e, line, parsed) -> {
              if (e instanceof DeadLetterException) {
                line.getErr().println("dead-letters: " + e.getMessage());
                line.getErr().flush();
                return 1;
              }
              throw e;
            });
  }

  @Override
  public DeadLetterBox open() {
    return new DeadLetterBox(
        bootstrap == null
            ? BrokerSettings.ofEnvironment(environment)
            : BrokerSettings.of(bootstrap, config));
  }

  /** Nothing more: what is printed is the log. */
  @Override
  public void log(String line) {}
}

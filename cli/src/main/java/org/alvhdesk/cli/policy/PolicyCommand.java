package org.alvhdesk.cli.policy;

import org.alvhdesk.cli.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./alvh policy}: what can be asked about approval policies without a service. */
@Command(name = "policy", description = "Approval policies: their drift bands against history.")
public final class PolicyCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This text.")
  private boolean help;

  private PolicyCommand() {}

  /** The group with its commands, which read and write {@code streams}. */
  public static CommandLine commandLine(Streams streams) {
    return new CommandLine(new PolicyCommand()).addSubcommand(new PolicyLintCommand(streams));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}

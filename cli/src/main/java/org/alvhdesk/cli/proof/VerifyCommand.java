package org.alvhdesk.cli.proof;

import org.alvhdesk.cli.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group {@code ./alvh verify}. A new command is one line in {@link #commandLine}. */
@Command(
    name = "verify",
    description = "What was signed, proved from its rows without any service.")
public final class VerifyCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This text.")
  private boolean help;

  private VerifyCommand() {}

  /** The group with its commands, which read and write {@code streams}. */
  public static CommandLine commandLine(Streams streams) {
    return new CommandLine(new VerifyCommand())
        .addSubcommand(new VerifyProposalCommand(streams))
        .addSubcommand(new VerifyProposalsCommand(streams));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}

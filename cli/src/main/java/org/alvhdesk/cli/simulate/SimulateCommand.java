package org.alvhdesk.cli.simulate;

import org.alvhdesk.cli.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group {@code ./alvh simulate}. A new command is one line in {@link #commandLine}. */
@Command(
    name = "simulate",
    description = "The simulated market by hand, without a demo.",
    footer = {"", "Exit codes: 0 done, 1 the data cannot be used, 2 wrong use."})
public final class SimulateCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This text.")
  private boolean help;

  private SimulateCommand() {}

  /** The group with its commands, which read and write {@code streams}. */
  public static CommandLine commandLine(Streams streams) {
    return new CommandLine(new SimulateCommand()).addSubcommand(new StatsCommand(streams));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}

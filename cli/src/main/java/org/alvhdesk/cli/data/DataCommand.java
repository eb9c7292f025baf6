package org.alvhdesk.cli.data;

import org.alvhdesk.cli.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group {@code ./alvh data}. A new command is one line in {@link #commandLine}. */
@Command(
    name = "data",
    description =
        "Market history: files in, downloads, and what is held from where with which gaps.",
    footer = {
      "",
      "The history is in PostgreSQL of the state directory: that of the running platform, else one",
      "started for the time of the command.",
      "Exit codes: 0 done, 1 some file was not understood or the history cannot be used, 2 wrong use."
    })
public final class DataCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This text.")
  private boolean help;

  private DataCommand() {}

  /** The group with its commands, which read and write {@code streams}. */
  public static CommandLine commandLine(Streams streams) {
    return new CommandLine(new DataCommand())
        .addSubcommand(new ImportCommand(streams))
        .addSubcommand(new FetchCommand(streams))
        .addSubcommand(new StatusCommand(streams));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}

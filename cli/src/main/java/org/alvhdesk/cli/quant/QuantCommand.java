package org.alvhdesk.cli.quant;

import org.alvhdesk.cli.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group {@code ./alvh quant}. A new command is one line in {@link #commandLine}. */
@Command(
    name = "quant",
    description =
        "The quantitative core by hand. Results go to stdout or --out, all else to stderr.",
    footer = {
      "",
      "Exit codes: 0 done, 1 the data cannot be used (the line on stderr says where), 2 wrong use."
    })
public final class QuantCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This text.")
  private boolean help;

  private QuantCommand() {}

  /** The group with its commands, which read and write {@code streams}. */
  public static CommandLine commandLine(Streams streams) {
    return new CommandLine(new QuantCommand())
        .addSubcommand(new CalendarCommand(streams))
        .addSubcommand(new PriceCommand(streams))
        .addSubcommand(new IvCommand(streams))
        .addSubcommand(new VixCommand(streams));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}

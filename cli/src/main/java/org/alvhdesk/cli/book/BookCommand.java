package org.alvhdesk.cli.book;

import org.alvhdesk.cli.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group {@code ./alvh book}. A new command is one line in {@link #commandLine}. */
@Command(
    name = "book",
    description = "The opening book: a broker's positions as condors and hedges.",
    footer = {"", "Exit codes: 0 done, 1 the file cannot be used, 2 wrong use."})
public final class BookCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This text.")
  private boolean help;

  private BookCommand() {}

  /** The group with its commands, which read and write {@code streams}. */
  public static CommandLine commandLine(Streams streams) {
    return new CommandLine(new BookCommand()).addSubcommand(new CheckCommand(streams));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}

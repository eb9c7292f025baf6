package org.alvhdesk.cli.rules;

import org.alvhdesk.cli.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group {@code ./alvh rules}. A new command is one line in {@link #commandLine}. */
@Command(
    name = "rules",
    description = "Rule sets: the shipped ones by id, others as files.",
    footer = {
      "",
      "Exit codes: 0 done, 1 a file is refused or the linter found an error, 2 wrong use."
    })
public final class RulesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This text.")
  private boolean help;

  private RulesCommand() {}

  /** The group with its commands, which read and write {@code streams}. */
  public static CommandLine commandLine(Streams streams) {
    return new CommandLine(new RulesCommand())
        .addSubcommand(new ListCommand(streams))
        .addSubcommand(new ShowCommand(streams))
        .addSubcommand(new LintCommand(streams))
        .addSubcommand(new DiffCommand(streams))
        .addSubcommand(new TriggersCommand(streams));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}

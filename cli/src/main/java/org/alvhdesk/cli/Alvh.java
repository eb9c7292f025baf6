package org.alvhdesk.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.alvhdesk.cli.book.BookCommand;
import org.alvhdesk.cli.data.DataCommand;
import org.alvhdesk.cli.decide.DecideCommand;
import org.alvhdesk.cli.policy.PolicyCommand;
import org.alvhdesk.cli.proof.AuditCommand;
import org.alvhdesk.cli.proof.VerifyCommand;
import org.alvhdesk.cli.quant.QuantCommand;
import org.alvhdesk.cli.rules.RulesCommand;
import org.alvhdesk.cli.simulate.SimulateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The program behind {@code ./alvh quant}, {@code rules}, {@code book}, {@code decide}, {@code
 * simulate}, {@code data}, {@code audit} and {@code verify}. Exit codes: 0 done, 1 the data cannot
 * be used, 2 wrong use; those of a verification are its own. Every error is one line on stderr; a
 * reader that stops reading is none.
 */
@Command(name = "./alvh", description = "ALVH Desk by hand.")
public final class Alvh implements Runnable {
  /**
   * What a shell reports of a program whose reader, such as head, has seen enough: 128 + SIGPIPE.
   */
  private static final int READER_LEFT = 141;

  @Spec private CommandSpec spec;

  private Alvh() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(execute(Streams.ofProcess(), arguments));
  }

  /** Runs one command on {@code streams}; the exit code. */
  public static int execute(Streams streams, String... arguments) {
    return commandLine(streams).execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private static CommandLine commandLine(Streams streams) {
    return new CommandLine(new Alvh())
        .addSubcommand(QuantCommand.commandLine(streams))
        .addSubcommand(RulesCommand.commandLine(streams))
        .addSubcommand(PolicyCommand.commandLine(streams))
        .addSubcommand(BookCommand.commandLine(streams))
        .addSubcommand(DecideCommand.commandLine(streams))
        .addSubcommand(SimulateCommand.commandLine(streams))
        .addSubcommand(DataCommand.commandLine(streams))
        .addSubcommand(AuditCommand.commandLine(streams))
        .addSubcommand(VerifyCommand.commandLine(streams))
        .setOut(printer(streams.out()))
        .setErr(printer(streams.err()))
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(LocalDate.class, Alvh::date)
        .setParameterExceptionHandler(
            (e, given) -> {
              String name = e.getCommandLine().getCommandSpec().qualifiedName();
              streams
                  .err()
                  .println("alvh: " + oneLine(e.getMessage()) + "; see " + name + " --help");
              return 2;
            })
        .setExecutionExceptionHandler(
            (e, line, parsed) -> {
              switch (e) {
                case DataProblems several ->
                    several.lines().forEach(l -> streams.err().println("alvh: " + l));
                case DataProblem problem ->
                    streams.err().println("alvh: " + oneLine(problem.getMessage()));
                case UncheckedIOException io when readerLeft(io) -> {
                  return READER_LEFT;
                }
                case UncheckedIOException io ->
                    streams
                        .err()
                        .println("alvh: reading or writing failed: " + io.getCause().getMessage());
                default -> throw e;
              }
              return 1;
            });
  }

  private static boolean readerLeft(UncheckedIOException io) {
    return "Broken pipe".equals(io.getCause().getMessage());
  }

  private static PrintWriter printer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is not a date such as 2026-01-31");
    }
  }

  private static String oneLine(String message) {
    return message.lines().map(String::strip).reduce((a, b) -> a + "; " + b).orElse("");
  }
}

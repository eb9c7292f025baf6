package org.alvhdesk.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.alvhdesk.deadletters.DeadLetterException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The program behind {@code ./alvh demo|status|stop|logs|otp|dlq|backup|restore}. Exit codes: 0, 1
 * failed, 2 wrong use, 3 refused.
 */
@Command(
    name = "alvh",
    subcommands = {
      Launcher.DemoCommand.class,
      Launcher.Supervise.class,
      StatusCommand.class,
      StopCommand.class,
      LogsCommand.class,
      OtpCommand.class,
      DlqCommand.class,
      BackupCommand.class,
      RestoreCommand.class
    })
public final class Launcher {
  private Launcher() {}

  /** Runs one command of the launcher. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Launcher())
        .setParameterExceptionHandler(
            (e, arguments) -> {
              var line = e.getCommandLine();
              line.getErr().println("alvh: " + e.getMessage() + "; see ./alvh --help");
              line.getErr().flush();
              return 2;
            })
        .setExecutionExceptionHandler(
            (e, line, parsed) -> {
              switch (e) {
                case Demo.RefusedException r -> {
                  message(line, r);
                  return 3;
                }
                case StackException s -> {
                  message(line, s);
                  return 1;
                }
                case DeadLetterException d -> {
                  message(line, d);
                  return 1;
                }
                default -> throw e;
              }
            });
  }

  private static void message(CommandLine line, Exception e) {
    e.getMessage().lines().forEach(l -> line.getErr().println("alvh: " + l));
    line.getErr().flush();
  }

  /** Where the state is: the same for all commands. */
  static final class Where {
    @Option(
        names = "--port-offset",
        paramLabel = "N",
        description =
            "Adds N to every port (UI 8080, services 8081-8083, their health and metrics 8090-8093, Keycloak 8180, PostgreSQL 15432, Kafka 19092).")
    int portOffset;

    @Option(
        names = "--state",
        paramLabel = "DIR",
        description =
            "Where data, secrets and logs are; default .alvh/state in the checkout, or"
                + " .alvh/state-N with --port-offset N.")
    Path state;

    Ports ports() {
      try {
        return Ports.withOffset(portOffset);
      } catch (IllegalArgumentException e) {
        throw new StackException("--port-offset: " + e.getMessage(), e);
      }
    }

    StateDir state(Checkout checkout) {
      return StateDir.of(checkout, state, portOffset);
    }
  }

  /** What the demo plays. */
  static final class What {
    @Option(
        names = "--market",
        defaultValue = DemoSettings.DEFAULT_MARKET,
        paramLabel = "MARKET",
        description =
            "sim:calm, feb2018, mar2020, aug2024, grind2022, meltup or free (simulated),"
                + " replay:DIR[:FROM[:TO]] with the daily files in DIR and dates such as 2020-02-03,"
                + " or live (delayed quotes of the providers, personal use)."
                + " Default ${DEFAULT-VALUE}.")
    String market;

    @Option(
        names = "--speed",
        defaultValue = DemoSettings.DEFAULT_SPEED,
        paramLabel = "N",
        description = "Market minutes per second. Default ${DEFAULT-VALUE}.")
    String speed;

    @Option(
        names = "--seed",
        defaultValue = DemoSettings.DEFAULT_SEED,
        paramLabel = "N",
        description = "Seed of the simulated market. Default ${DEFAULT-VALUE}.")
    String seed;

    @Option(
        names = "--rules",
        defaultValue = DemoSettings.DEFAULT_RULES,
        paramLabel = "CONDOR,HEDGE",
        description = "The presets. Default ${DEFAULT-VALUE}.")
    String rules;

    @Option(
        names = "--empty-book",
        description =
            "Begins without positions: for a broker's file, imported on the page Book. Without it"
                + " the demo opens its first condors and hedges itself.")
    boolean emptyBook;

    DemoSettings settings() {
      return DemoSettings.of(market, speed, seed, rules, Path.of("")).withEmptyBook(emptyBook);
    }
  }

  /** Checks, then runs here or detached. */
  @Command(
      name = "demo",
      description =
          "Starts the whole platform: PostgreSQL, Kafka, Keycloak and the services. Ctrl-C stops it.")
  static final class DemoCommand implements Callable<Integer> {
    @Mixin Where where;
    @Mixin What what;

    @Option(
        names = "--detach",
        description = "Returns 0 once every part is ready; ./alvh stop ends it.")
    boolean detach;

    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        description = "Shows this.")
    boolean help;

    @Option(names = "--check-only", hidden = true)
    boolean checkOnly;

    @Override
    public Integer call() throws Exception {
      var checkout = Checkout.current();
      var state = where.state(checkout);
      var settings = what.settings();
      var console = new Console(System.out);
      var demo = new Demo(checkout, state, where.ports(), settings, console);
      var lock = demo.claim();
      if (checkOnly) {
        Demo.release(lock);
        return 0;
      }
      if (!detach) {
        return demo.run(lock);
      }
      Demo.release(lock);
      var arguments = new ArrayList<>(List.of("supervise", "--state", state.dir().toString()));
      arguments.addAll(List.of("--port-offset", Integer.toString(where.portOffset)));
      arguments.addAll(List.of("--market", settings.market(), "--speed", settings.speed()));
      arguments.addAll(
          List.of("--seed", Long.toString(settings.seed()), "--rules", settings.rules()));
      if (settings.emptyBook()) {
        arguments.add("--empty-book");
      }
      return new DetachedDemo(state, console).start(arguments);
    }
  }

  /** The detached supervisor. */
  @Command(name = "supervise", hidden = true)
  static final class Supervise implements Callable<Integer> {
    @Mixin Where where;
    @Mixin What what;

    @Override
    public Integer call() throws Exception {
      var checkout = Checkout.current();
      var console = new Console(System.out);
      var demo = new Demo(checkout, where.state(checkout), where.ports(), what.settings(), console);
      return demo.run(demo.claim());
    }
  }
}

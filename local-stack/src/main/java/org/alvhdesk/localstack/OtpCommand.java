package org.alvhdesk.localstack;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a demo account's one-time code, as its phone would. */
@Command(
    name = "otp",
    description =
        "The one-time code of a demo account now, and for how many seconds it is current.")
final class OtpCommand implements Callable<Integer> {
  @Mixin Launcher.Where where;

  @Parameters(
      paramLabel = "PERSON",
      description = "trader, trader2, risk, risk2, pm or admin; viewer has no second factor.")
  String person;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this.")
  boolean help;

  private final Clock clock;

  OtpCommand() {
    this(Clock.systemUTC());
  }

  OtpCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    var state = where.state(Checkout.current());
    var secrets = Secrets.load(state.secrets());
    var secret =
        secrets
            .find(Secrets.oneTime(person))
            .orElseThrow(() -> new StackException(why(state, secrets)));
    var now = clock.instant();
    System.out.printf(
        "%s  current for %d s more, good for one login%n",
        new Totp(secret).codeAt(now), Totp.secondsLeft(now));
    return 0;
  }

  private String why(StateDir state, Secrets secrets) {
    if (secrets.find(Secrets.KEYCLOAK_ADMIN).isEmpty()) {
      return "no demo has run with the state folder "
          + state.dir()
          + "; give the --port-offset or --state of yours";
    }
    return person
        + " has no second factor here; those who have: "
        + String.join(", ", Secrets.WITH_SECOND_FACTOR);
  }
}

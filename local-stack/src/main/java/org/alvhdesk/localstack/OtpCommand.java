package org.alvhdesk.localstack;

import java.time.Instant;
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

  @Override
  public Integer call() {
    System.out.println(answer(where.state(Checkout.current()), person, Instant.now()));
    return 0;
  }

  /**
   * The code and how long it is current, in words.
   *
   * @throws StackException if there is none; its message says what to do
   */
  static String answer(StateDir state, String person, Instant now) {
    var secrets = Secrets.load(state.secrets());
    var secret = secrets.find(Secrets.oneTime(person));
    if (secret.isPresent()) {
      return new Totp(secret.get()).codeAt(now)
          + "  current for "
          + Totp.secondsLeft(now)
          + " s more, good for one login";
    }
    if (secrets.find(Secrets.KEYCLOAK_ADMIN).isEmpty()) {
      throw new StackException(
          "no demo has run with the state folder "
              + state.dir()
              + "; give the --port-offset or --state of yours");
    }
    throw new StackException(
        person
            + " has no second factor here; those who have: "
            + String.join(", ", Secrets.WITH_SECOND_FACTOR));
  }
}

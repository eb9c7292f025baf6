package org.alvhdesk.systemtests;

import java.time.Duration;
import org.alvhdesk.localstack.LocalStack;

/**
 * Somebody whose second factor is always fresh: logs in anew before the five minutes are over that
 * an approval asks for.
 */
final class Signer {
  private static final Duration GOOD_FOR = Duration.ofSeconds(200);

  private final LocalStack stack;
  private final String name;
  private Person signedIn;
  private long since;

  Signer(LocalStack stack, String name) {
    this.stack = stack;
    this.name = name;
  }

  /** At the platform's own instance. */
  synchronized Person here() {
    if (signedIn == null || System.nanoTime() - since > GOOD_FOR.toNanos()) {
      signedIn = Person.withSecondFactor(stack, name);
      since = System.nanoTime();
    }
    return signedIn;
  }

  /** The same login at another instance. */
  Person at(Addresses there) {
    return Person.withToken(there, here().currentToken());
  }
}

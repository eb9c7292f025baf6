package org.alvhdesk.cli.proof;

import java.util.Collection;

/** How a verification ended; in the order of what weighs more when there are several. */
enum Verdict {
  WHOLE(0),
  NOT_VERIFIED(2),
  BROKEN(1);

  private final int exit;

  Verdict(int exit) {
    this.exit = exit;
  }

  /** Exit code of the command. */
  int exit() {
    return exit;
  }

  /** One broken breaks all; one that could not be verified leaves all unproved; so does none. */
  static Verdict of(Collection<Verdict> all) {
    return all.stream().max(Verdict::compareTo).orElse(NOT_VERIFIED);
  }
}

package org.alvhdesk.systemtests;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** The machine that the tests run on may have other work too. */
final class Machine {
  private Machine() {}

  /** Processes that want to run, averaged over the last minute. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /**
   * What a promise made for a machine of our own comes to on this one: longer by as much as others
   * want of its processors.
   */
  static Duration allowing(Duration promise) {
    double wanted = load() / Runtime.getRuntime().availableProcessors();
    return Duration.ofMillis((long) (promise.toMillis() * Math.max(1, wanted)));
  }

  /** Whether others want more of the processors than there is. */
  static boolean isBusy() {
    return load() > 2.0 * Runtime.getRuntime().availableProcessors();
  }
}

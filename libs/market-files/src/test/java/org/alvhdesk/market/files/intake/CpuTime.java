package org.alvhdesk.market.files.intake;

import java.lang.management.ManagementFactory;

/** Processor time of this thread: a busy machine does not make it longer. */
final class CpuTime {
  private CpuTime() {}

  static long nanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}

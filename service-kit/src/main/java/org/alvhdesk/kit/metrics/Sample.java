package org.alvhdesk.kit.metrics;

/**
 * Something that is read now and then to keep gauges current; a bean of a service or of the kit.
 */
public interface Sample {
  /** Names it in the log. */
  String what();

  /** Reads it, on a thread that may block; a failure is logged and tried again next time. */
  void take();
}

package org.alvhdesk.localstack;

import java.time.Duration;
import java.util.List;

/** What the supervisor needs to know to run one part. */
interface Part {
  PartName name();

  int port();

  /** Where it is asked whether it serves. */
  default int probePort() {
    return port();
  }

  /** The parts that must be ready before this one starts for the first time. */
  List<PartName> needs();

  /**
   * Whatever must be true before the process starts; repeated before each start, so it does only
   * what is missing. Long steps run as children through {@code steps}, so that {@code stop} finds
   * them.
   */
  void prepare(Steps steps);

  /**
   * What must be done right before each start, when what it needs is there; returns a word for the
   * progress line, or an empty text.
   */
  default String beforeStart() {
    return "";
  }

  /** The process itself. */
  ChildProcess.Command command();

  /** One quick probe whether it serves. */
  boolean isUp();

  /**
   * Brings databases, topics, realm up to date, once per demo, when it is up for the first time.
   */
  default void configure() {}

  default String stopSignal() {
    return "TERM";
  }

  default Duration startPatience() {
    return Duration.ofSeconds(180);
  }

  default Duration stopPatience() {
    return Duration.ofSeconds(15);
  }

  /** Runs a preparing child to its end. */
  interface Steps {
    /**
     * @param what for the progress line
     * @throws StackException if it ends with anything but 0
     */
    void run(String what, ChildProcess.Command command);
  }
}

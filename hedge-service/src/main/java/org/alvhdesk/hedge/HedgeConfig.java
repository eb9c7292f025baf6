package org.alvhdesk.hedge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What an operator decides about the hedge desk. */
@ConfigMapping(prefix = "alvh.hedge")
public interface HedgeConfig {
  /** Id of the book this service keeps; condor-service must use the same. */
  @WithDefault("main")
  String bookId();

  /** Names of the condor and the hedge rule set, in this order. */
  @WithDefault("LAYERED-002,FOUR42-004")
  List<String> rules();

  /**
   * How released hedge changes are filled: {@code paper-mid}, {@code paper-worked}, {@code
   * paper-full-spread}, or {@code manual} by the fills that people record (docs/execution.md).
   */
  @WithDefault("paper-full-spread")
  String execution();

  /**
   * How long a command waits for the book's lock before it answers 503; wall time, milliseconds
   * matter. The step transaction waits as long and is then tried again.
   */
  @WithDefault("PT3S")
  Duration lockTimeout();

  /** What a run's book begins with. */
  enum OpeningBook {
    /** The demo's own hedges (ADR 0011). */
    DEMO,
    /** Nothing: for a desk that imports its positions, or starts flat. */
    NONE
  }

  /** Which of both; condor-service must be configured alike. */
  @WithDefault("demo")
  OpeningBook openingBook();

  /** Approval policy: the name of one that ships ({@code DESK}, {@code PAIR}), or a file's path. */
  @WithDefault("DESK")
  String policy();

  /** How long the answer of Keycloak about who belongs to the desk is good for, at most. */
  @WithDefault("PT30S")
  Duration membersKnownFor();

  /**
   * Whether commands are refused (503) while Keycloak cannot say who still holds which role. False
   * takes the roles of the token for it, and is for tests without a Keycloak.
   */
  @WithDefault("true")
  boolean directoryRequired();
}

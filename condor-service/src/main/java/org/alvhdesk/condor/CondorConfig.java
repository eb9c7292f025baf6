package org.alvhdesk.condor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.math.BigDecimal;
import java.time.Duration;

/** The book this service runs. */
@ConfigMapping(prefix = "alvh.condor")
public interface CondorConfig {
  /** Book to which every position belongs. */
  @WithName("book-id")
  String bookId();

  /** What a run's book begins with. */
  enum OpeningBook {
    /** The demo's own base layer (ADR 0011). */
    DEMO,
    /** Nothing: for a desk that imports its positions, or starts flat. */
    NONE
  }

  /** Which of both; hedge-service must be configured alike. */
  @WithName("opening-book")
  @WithDefault("demo")
  OpeningBook openingBook();

  /** Where the net asset value comes from that condors and hedge are sized from. */
  enum NavSource {
    /**
     * The ledger's, of the last close before the session; see {@link #navUsd} until there is one.
     */
    LEDGER,
    /** {@link #navUsd}, always. */
    CONFIGURED
  }

  /** Which of both; {@code ledger} or {@code configured}. */
  @WithName("nav-source")
  @WithDefault("ledger")
  NavSource navSource();

  /**
   * How long the first step of a session waits for the ledger's close of the one before; then it
   * sizes from the last close heard. Wall time.
   */
  @WithName("ledger-wait")
  @WithDefault("10s")
  Duration ledgerWait();

  /**
   * Net asset value that a run begins with and sizes from until its ledger has closed a session, US
   * dollars, positive.
   */
  @WithName("nav-usd")
  BigDecimal navUsd();

  /** Sessions after which a proposal expires at the close, at least 1. */
  @WithName("ttl-sessions")
  @WithDefault("5")
  int ttlSessions();
}

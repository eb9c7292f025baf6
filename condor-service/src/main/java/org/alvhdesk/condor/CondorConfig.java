package org.alvhdesk.condor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.math.BigDecimal;

/** The book this service runs. */
@ConfigMapping(prefix = "alvh.condor")
public interface CondorConfig {
  /** Book to which every position belongs. */
  @WithName("book-id")
  String bookId();

  /** Net asset value from which risk capital follows, US dollars, positive. */
  @WithName("nav-usd")
  BigDecimal navUsd();

  /** Sessions after which a proposal expires at the close, at least 1. */
  @WithName("ttl-sessions")
  @WithDefault("5")
  int ttlSessions();
}

package org.alvhdesk.marketdata.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The market to play. */
@ConfigMapping(prefix = "alvh.market")
public interface SourceConfig {
  /** {@code sim:calm}, {@code sim:feb2018} or {@code replay:DIR[:FROM[:TO]]}. */
  @WithDefault("sim:calm")
  String source();

  /** Seed of a simulation: same scenario and seed, same market bit for bit. */
  @WithDefault("42")
  long seed();
}

package org.alvhdesk.kit.metrics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How current the figures are that lie in the database or in Kafka. */
@ConfigMapping(prefix = "alvh.metrics")
public interface MetricsConfig {
  /** Wall time between two readings. */
  @WithDefault("5s")
  Duration every();

  /** Age after which a reading is no reading any more: its gauge shows NaN. */
  @WithDefault("1m")
  Duration keep();
}

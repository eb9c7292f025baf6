package org.alvhdesk.marketdata.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The live market ({@code alvh.market.source=live}). */
@ConfigMapping(prefix = "alvh.live")
public interface LiveConfig {
  /**
   * Least time between two snapshots. Delayed quotes gain nothing from less than a minute, and
   * providers block addresses that poll.
   */
  @WithDefault("5m")
  Duration interval();
}

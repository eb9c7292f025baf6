package org.alvhdesk.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The outbox publisher. */
@ConfigMapping(prefix = "alvh.outbox")
public interface OutboxConfig {
  /** Whether this process publishes; false leaves the rows for another one. */
  @WithDefault("true")
  boolean enabled();

  /** Wall time after which the table is looked at even when nobody woke the publisher. */
  @WithDefault("1s")
  Duration fallback();

  /** How long published rows are kept. */
  @WithDefault("24h")
  Duration keep();

  /** How often old rows are removed. */
  @WithDefault("10m")
  Duration purgeEvery();

  /** Most rows in one go. */
  @WithDefault("500")
  int batch();
}

package org.alvhdesk.kit.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a service takes in over HTTP. */
@ConfigMapping(prefix = "alvh.intake")
public interface IntakeConfig {
  /**
   * Largest JSON body; a service that takes files inside JSON says more. Other bodies (uploads)
   * have {@code quarkus.http.limits.max-body-size}.
   */
  @WithDefault("64K")
  MemorySize largestJson();
}

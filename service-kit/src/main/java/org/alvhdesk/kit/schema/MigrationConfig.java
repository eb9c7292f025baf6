package org.alvhdesk.kit.schema;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What happens to the tables when the service starts. */
@ConfigMapping(prefix = "alvh.migration")
public interface MigrationConfig {
  /**
   * True: the service brings its tables up to date as the owner before it serves. False: it refuses
   * to start on tables that are older than it needs, and never touches them ({@code ALVH_MIGRATE}).
   */
  @WithDefault("true")
  boolean atStart();

  /** True: the process brings the tables up to date and ends ({@code ALVH_MIGRATE_ONLY}). */
  @WithDefault("false")
  boolean only();
}

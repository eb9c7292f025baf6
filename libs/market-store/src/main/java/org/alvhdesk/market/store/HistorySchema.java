package org.alvhdesk.market.store;

import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * The tables of the history, in a PostgreSQL schema of their own with their own list of migrations:
 * whoever comes first, service or command line, makes them.
 */
public final class HistorySchema {
  static final String NAME = "history";

  private HistorySchema() {}

  /**
   * Brings the tables up to date.
   *
   * @param jdbcUrl of the database
   * @param owner role that may create a schema in it
   * @param ownerPassword its password
   * @param app role that will import and read; gets only the grants it needs
   * @throws org.flywaydb.core.api.FlywayException when the database refuses
   */
  public static void bringUpToDate(String jdbcUrl, String owner, String ownerPassword, String app) {
    Flyway.configure(HistorySchema.class.getClassLoader())
        .dataSource(jdbcUrl, owner, ownerPassword)
        .loggers("slf4j")
        .locations("classpath:db/history")
        .defaultSchema(NAME)
        .createSchemas(true)
        .connectRetries(30)
        .placeholders(Map.of("app", app))
        .load()
        .migrate();
  }
}

package org.alvhdesk.market.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

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
    configure(jdbcUrl, owner, ownerPassword)
        .createSchemas(true)
        .connectRetries(30)
        .placeholders(Map.of("app", app))
        .load()
        .migrate();
  }

  /**
   * Migrations that this version knows and the database does not have; changes nothing.
   *
   * @param role any role that may read the list of migrations, such as the one that serves
   * @throws org.flywaydb.core.api.FlywayException when the database refuses
   */
  public static List<String> missing(String jdbcUrl, String role, String password) {
    return Arrays.stream(configure(jdbcUrl, role, password).load().info().pending())
        .map(m -> NAME + " V" + m.getVersion() + " (" + m.getDescription() + ")")
        .toList();
  }

  private static FluentConfiguration configure(String jdbcUrl, String role, String password) {
    return Flyway.configure(HistorySchema.class.getClassLoader())
        .dataSource(jdbcUrl, role, password)
        .loggers("slf4j")
        .locations("classpath:db/history")
        .defaultSchema(NAME);
  }
}

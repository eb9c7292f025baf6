package org.alvhdesk.marketdata.history;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.alvhdesk.kit.schema.OwnSchema;
import org.alvhdesk.market.store.HistorySchema;
import org.alvhdesk.market.store.HistoryStore;
import org.alvhdesk.market.store.calendar.CalendarEdits;
import org.alvhdesk.market.store.imports.ImportRuns;
import org.alvhdesk.market.store.query.HistoryQueries;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The history of this service's database. It speaks JDBC (docs/decisions/0017): only worker threads
 * may use it.
 */
@ApplicationScoped
public class History implements OwnSchema {
  private static final int FIRST = 1;

  private final HistoryStore store;
  private final Clock clock = Clock.systemUTC();
  private final String jdbcUrl;
  private final String owner;
  private final String ownerPassword;
  private final String app;
  private final String appUrl;
  private final String appPassword;

  History(
      AgroalDataSource connections,
      @ConfigProperty(name = "quarkus.flyway.jdbc-url") String jdbcUrl,
      @ConfigProperty(name = "quarkus.flyway.username") String owner,
      @ConfigProperty(name = "quarkus.flyway.password") String ownerPassword,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String appUrl,
      @ConfigProperty(name = "quarkus.datasource.username") String app,
      @ConfigProperty(name = "quarkus.datasource.password") String appPassword) {
    this.store = new HistoryStore(connections);
    this.jdbcUrl = jdbcUrl;
    this.owner = owner;
    this.ownerPassword = ownerPassword;
    this.app = app;
    this.appUrl = appUrl;
    this.appPassword = appPassword;
  }

  /** Its tables are there by now; imports that a crash cut off are called so. */
  void start(@Observes @Priority(FIRST) StartupEvent event) {
    ImportRuns.endInterrupted(store, clock);
  }

  @Override
  public void migrate() {
    HistorySchema.bringUpToDate(jdbcUrl, owner, ownerPassword, app);
  }

  @Override
  public List<String> missing() {
    return HistorySchema.missing(appUrl, app, appPassword);
  }

  /** For imports and status. */
  public HistoryStore store() {
    return store;
  }

  /** The machine's clock: imports and edits are recorded at its time. */
  public Clock clock() {
    return clock;
  }

  /** As it was known at an instant. */
  public HistoryQueries queries() {
    return new HistoryQueries(store);
  }

  /** Edits by hand. */
  public CalendarEdits calendar() {
    return new CalendarEdits(store, clock);
  }
}

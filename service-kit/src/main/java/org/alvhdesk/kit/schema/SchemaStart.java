package org.alvhdesk.kit.schema;

import io.quarkus.arc.All;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jboss.logging.Logger;

/**
 * The first thing that happens in a service: its tables are brought up to date, or looked at. Newer
 * tables than it knows are no obstacle, because changes expand first and contract a version later.
 */
@ApplicationScoped
class SchemaStart {
  /** Before anything reads a table or a topic. */
  static final int FIRST = 0;

  private static final Logger LOG = Logger.getLogger(SchemaStart.class);

  private final MigrationConfig config;
  private final Flyway flyway;
  private final List<OwnSchema> others;
  private final String service;
  private final String jdbcUrl;
  private final String role;
  private final String password;

  SchemaStart(
      MigrationConfig config,
      Flyway flyway,
      @All List<OwnSchema> others,
      @ConfigProperty(name = "alvh.service") String service,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl,
      @ConfigProperty(name = "quarkus.datasource.username") String role,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.config = config;
    this.flyway = flyway;
    this.others = others;
    this.service = service;
    this.jdbcUrl = jdbcUrl;
    this.role = role;
    this.password = password;
  }

  void start(@Observes @Priority(FIRST) StartupEvent event) {
    if (config.atStart() || config.only()) {
      flyway.migrate();
      others.forEach(OwnSchema::migrate);
    } else {
      refuseOlder();
    }
    if (config.only()) {
      LOG.infof("the tables of %s are up to date; that was all to do", service);
      Quarkus.asyncExit(0);
      throw new PreventFurtherStepsException("the tables are up to date", 0);
    }
  }

  private void refuseOlder() {
    List<String> missing = new ArrayList<>();
    try {
      Arrays.stream(asService().info().pending()).map(SchemaStart::name).forEach(missing::add);
      others.forEach(other -> missing.addAll(other.missing()));
    } catch (FlywayException e) {
      throw new IllegalStateException(
          "cannot read which migrations "
              + jdbcUrl
              + " has, as "
              + role
              + ": if its tables are older than the list's grants, run this image once with"
              + " ALVH_MIGRATE_ONLY=true as the owner role. "
              + e.getMessage(),
          e);
    }
    if (!missing.isEmpty()) {
      throw new SchemaTooOld(service, jdbcUrl, missing);
    }
  }

  /** The same migrations, looked at with the rights that the service has. */
  private Flyway asService() {
    return Flyway.configure()
        .configuration(flyway.getConfiguration())
        .dataSource(jdbcUrl, role, password)
        .load();
  }

  private static String name(MigrationInfo migration) {
    return "V" + migration.getVersion() + " (" + migration.getDescription() + ")";
  }
}

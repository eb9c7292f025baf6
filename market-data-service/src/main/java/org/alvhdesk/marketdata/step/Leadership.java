package org.alvhdesk.marketdata.step;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.alvhdesk.kit.leader.LeaderLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which instance plays the market (ADR 0023). The lock is held on a session of its own beside the
 * pools, straight to PostgreSQL.
 */
@ApplicationScoped
class Leadership {
  private static final String NAME = "the market";

  private final StepConfig config;
  private final Event<Lost> losses;
  private final String jdbcUrl;
  private final Properties login = new Properties();
  private LeaderLock lock;

  /** Fired when this instance does not lead any more. */
  record Lost() {}

  Leadership(
      StepConfig config,
      Event<Lost> losses,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.config = config;
    this.losses = losses;
    this.jdbcUrl = jdbcUrl;
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("loginTimeout", "5");
    login.setProperty("ApplicationName", "market-data-service leader");
  }

  /** Before the loops ask. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 500) StartupEvent event) {
    lock =
        new LeaderLock(
            NAME, this::session, config.leaderHeartbeat(), () -> losses.fire(new Lost()));
  }

  /** After the loops have stopped. */
  void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event) {
    if (lock != null) {
      lock.close();
    }
  }

  /** Whether this instance plays the market now. */
  boolean isLeader() {
    return lock != null && lock.isLeader();
  }

  /** Waits until it does; false when the time is over first. */
  boolean await(Duration atMost) throws InterruptedException {
    return lock.awaitLeadership(atMost);
  }

  private Connection session() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, login);
  }
}

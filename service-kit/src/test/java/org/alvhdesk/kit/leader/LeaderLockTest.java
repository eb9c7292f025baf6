package org.alvhdesk.kit.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.alvhdesk.localstack.Database;
import org.alvhdesk.localstack.LocalStack;
import org.junit.jupiter.api.Test;

/** Two instances and one real PostgreSQL. */
class LeaderLockTest {
  private static final Duration HEARTBEAT = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Database database =
      LocalStack.shared().createDatabase("leader_" + UUID.randomUUID().toString().substring(0, 8));
  private final AtomicInteger losses = new AtomicInteger();

  @Test
  void theSecondLeadsOnlyAfterTheFirstHasStopped() throws InterruptedException {
    try (LeaderLock first = lock();
        LeaderLock second = lockAfter(first)) {
      assertThat(second.awaitLeadership(Duration.ofSeconds(1))).isFalse();
      assertThat(first.isLeader()).isTrue();

      first.close();

      assertThat(second.awaitLeadership(PATIENCE)).isTrue();
      assertThat(second.isLeader()).isTrue();
      assertThat(first.isLeader()).isFalse();
    }
  }

  @Test
  void theSecondTakesOver_whenTheSessionOfTheFirstDies() throws InterruptedException, SQLException {
    try (LeaderLock first = lock();
        LeaderLock second = lockAfter(first)) {
      endTheSessionWithTheLock();

      await().atMost(PATIENCE).until(() -> losses.get() == 1);
      await().atMost(PATIENCE).until(() -> first.isLeader() ^ second.isLeader());
    }
  }

  @Test
  void aLeaderThatFallsSilentLosesTheLock() throws InterruptedException {
    // Given a leader whose next heartbeat is far away
    try (LeaderLock silent =
            new LeaderLock("steps", this::session, Duration.ofMinutes(5), losses::incrementAndGet);
        LeaderLock second = lockAfter(silent)) {
      // Then PostgreSQL ends its session, and it knows before that
      assertThat(second.awaitLeadership(LeaderLock.SILENCE.plus(PATIENCE))).isTrue();
      assertThat(silent.isLeader()).isFalse();
    }
  }

  @Test
  void twoNamesAreLedIndependently() throws InterruptedException {
    try (LeaderLock steps = lock();
        LeaderLock other = new LeaderLock("other", this::session, HEARTBEAT, () -> {})) {
      assertThat(steps.awaitLeadership(PATIENCE)).isTrue();
      assertThat(other.awaitLeadership(PATIENCE)).isTrue();
    }
  }

  private LeaderLock lock() {
    return new LeaderLock("steps", this::session, HEARTBEAT, losses::incrementAndGet);
  }

  private LeaderLock lockAfter(LeaderLock first) throws InterruptedException {
    assertThat(first.awaitLeadership(PATIENCE)).isTrue();
    return lock();
  }

  private Connection session() throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.appPassword());
  }

  private void endTheSessionWithTheLock() throws SQLException {
    try (Connection connection = session();
        var statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database"
              + " where l.locktype = 'advisory' and l.granted and d.datname = current_database()");
    }
  }
}

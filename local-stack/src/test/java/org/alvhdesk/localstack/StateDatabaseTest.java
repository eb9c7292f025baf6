package org.alvhdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDatabaseTest {
  @TempDir Path dir;

  /** An offset at which PostgreSQL's port is free now. */
  private static int freeOffset() {
    int offset = 4_160;
    while (!Ports.isFree(Ports.withOffset(offset).of(PartName.POSTGRESQL))) {
      offset++;
    }
    return offset;
  }

  private static String who(StateDatabase postgres) throws SQLException {
    Database db = postgres.database(DatabaseName.MARKET_DATA);
    try (var connection = DriverManager.getConnection(db.jdbcUrl(), db.user(), db.appPassword());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select current_user")) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void startsPostgresqlForItsTime_whenNothingRuns() throws SQLException {
    List<String> told = new ArrayList<>();
    int offset = freeOffset();
    try (var postgres = StateDatabase.open(dir, offset, told::add)) {
      assertThat(who(postgres)).isEqualTo("market_data_app");
      assertThat(StateDir.at(dir).tryLock()).as("a demo must wait").isEmpty();
    }
    assertThat(told).singleElement().asString().contains("starting PostgreSQL");
    assertThat(Ports.isFree(Ports.withOffset(offset).of(PartName.POSTGRESQL))).isTrue();
    assertThat(StateDir.at(dir).readStack()).as("nothing for ./alvh status to show").isEmpty();
    var lock = StateDir.at(dir).tryLock();
    assertThat(lock).isPresent();
    Demo.release(lock.get());
  }

  @Test
  void usesThatOfThePlatform_whateverTheOffset_whenItRuns() throws SQLException {
    var lock = StateDir.at(dir).tryLock().orElseThrow();
    try (var platform =
        LocalStack.builder().stateDir(dir).ports(Ports.free()).parts(PartName.POSTGRESQL).start()) {
      try (var postgres = StateDatabase.open(dir, 0, line -> {})) {
        assertThat(who(postgres)).isEqualTo("market_data_app");
      }
      assertThat(platform.isReady(PartName.POSTGRESQL)).as("it is not ours to stop").isTrue();
    } finally {
      Demo.release(lock);
    }
  }

  @Test
  void saysWhoHasThePort_whenItIsTaken() throws Exception {
    int offset = freeOffset();
    int port = Ports.withOffset(offset).of(PartName.POSTGRESQL);
    try (var other =
        new java.net.ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> StateDatabase.open(dir, offset, line -> {}))
          .isInstanceOf(StackException.class)
          .hasMessageContaining("port " + other.getLocalPort())
          .hasMessageContaining("--port-offset");
    }
    var lock = StateDir.at(dir).tryLock();
    assertThat(lock).as("the folder is free again").isPresent();
    Demo.release(lock.get());
  }
}

package org.alvhdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real Keycloak, killed at a moment of its first start, comes up whole. */
@Timeout(1200)
class KeycloakFirstStartTest {
  private static final Duration PATIENCE = Duration.ofSeconds(480);

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // In the middle of its migrations, which take the lock.
        "select count(*) >= 40 from databasechangelog",
        // After them, while it makes its own realm or ours.
        "select count(*) >= 1 from realm"
      })
  void comesUp_whenItIsKilledAt(String moment) throws Exception {
    var ports = Ports.free();
    var state = StateDir.at(dir);
    var starting =
        CompletableFuture.supplyAsync(
            () ->
                LocalStack.builder()
                    .stateDir(dir)
                    .ports(ports)
                    .parts(PartName.POSTGRESQL, PartName.KEYCLOAK)
                    .verbose()
                    .start());
    await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(PATIENCE)
        .until(() -> starting.isDone() || holds(state, ports, moment));
    assertThat(starting).as("killed before it was ready").isNotDone();
    var killed = state.readPart("keycloak").orElseThrow().process();
    killed.signal("KILL");

    try (var stack = starting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      assertThat(stack.isReady(PartName.KEYCLOAK)).isTrue();
      assertThat(stack.pid(PartName.KEYCLOAK)).isNotEqualTo(killed.pid());
      // The realm is whole: somebody of the desk can log in.
      assertThat(Probes.http(ports.of(PartName.KEYCLOAK), "/realms/alvh")).isTrue();
      new KeycloakRealm(
              ports.of(PartName.KEYCLOAK), ports.of(PartName.UI), Secrets.load(state.secrets()))
          .bringUpToDate();
    }
  }

  private static boolean holds(StateDir state, Ports ports, String question) {
    try {
      var database =
          Secrets.load(state.secrets())
              .database(DatabaseName.KEYCLOAK, ports.of(PartName.POSTGRESQL));
      try (var session =
              DriverManager.getConnection(
                  database.jdbcUrl(), database.owner(), database.ownerPassword());
          var rows = session.createStatement().executeQuery(question)) {
        return rows.next() && rows.getBoolean(1);
      }
    } catch (SQLException | RuntimeException e) {
      return false; // not that far yet
    }
  }
}

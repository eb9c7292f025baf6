package org.alvhdesk.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a platform needs to be there again (docs/operations.md): all databases at one moment,
 * Keycloak's realm among them, the passwords, and key and checkpoints of the audit. Not Kafka: what
 * is on its topics is in the outboxes, from where it is sent again.
 */
final class Backup {
  private static final String FORMAT = "alvh-backup/1";
  private static final String ABOUT = "backup.json";
  private static final List<DatabaseName> WITH_OUTBOX =
      List.of(DatabaseName.MARKET_DATA, DatabaseName.CONDOR, DatabaseName.HEDGE);
  private static final ObjectMapper JSON = new ObjectMapper();

  private Backup() {}

  /**
   * Takes one of a platform whose PostgreSQL runs on {@code port}, into {@code to}.
   *
   * @param to a folder that does not exist or is empty; readable by its owner only
   * @throws StackException with what to do; {@code to} then holds no backup
   */
  static void take(StateDir state, Secrets secrets, int port, Path to) {
    try {
      requireEmpty(to);
      Files.createDirectories(
          to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      try (var admin = admin(port, secrets, "postgres")) {
        Files.createDirectories(to.resolve("data"));
        ClusterCopy.make(
            admin,
            state.data(PartName.POSTGRESQL),
            to.resolve("data").resolve(PartName.POSTGRESQL.id()),
            // A checkpoint that knows more than the database would look like a cut audit.
            () -> copyFolder(state.audit(), to.resolve("audit")));
      }
      copyFolder(state.secrets().getParent(), to.resolve("secrets"));
      // Last: a folder without it is no backup.
      Files.write(
          to.resolve(ABOUT),
          JSON.writeValueAsBytes(Map.of("format", FORMAT, "takenAt", Instant.now().toString())));
    } catch (IOException | SQLException e) {
      throw new StackException("no backup was made in " + to + ": " + e.getMessage(), e);
    }
  }

  /**
   * Puts the backup in {@code from} into the state folder, which must hold no data and whose
   * platform must not run. {@link #sendAgain} must follow once PostgreSQL runs.
   *
   * @return when the backup was taken
   */
  static Instant restore(Path from, StateDir state) {
    try {
      var about = from.resolve(ABOUT);
      if (!Files.exists(about)) {
        throw new StackException(from + " holds no backup: no " + ABOUT + " in it");
      }
      var json = JSON.readTree(Files.readAllBytes(about));
      if (!json.path("format").asText().equals(FORMAT)) {
        throw new StackException(
            from + " is of the format " + json.path("format").asText() + ", not " + FORMAT);
      }
      if (Files.exists(state.dir().resolve("data"))) {
        throw new StackException(
            state.dir()
                + " holds data already: restore into another --state, or move that folder away"
                + " first");
      }
      state.create();
      for (var folder : List.of("secrets", "audit", "data")) {
        copyFolder(from.resolve(folder), state.dir().resolve(folder));
      }
      return Instant.parse(json.path("takenAt").asText());
    } catch (IOException e) {
      throw new StackException(
          "cannot restore " + from + " into " + state.dir() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Makes every outbox send again what it still holds: the new Kafka is empty, and whoever has
   * taken a fact before takes it no second time.
   *
   * @return number of facts
   */
  static long sendAgain(Secrets secrets, int port) {
    long facts = 0;
    for (var name : WITH_OUTBOX) {
      try (var admin = admin(port, secrets, name.id());
          var statement = admin.createStatement()) {
        try (var there = statement.executeQuery("select to_regclass('outbox') is not null")) {
          there.next();
          if (!there.getBoolean(1)) {
            continue; // the service has never run
          }
        }
        facts += statement.executeUpdate("update outbox set published_at = null");
      } catch (SQLException e) {
        throw new StackException("cannot prepare the outbox of " + name.id() + ": " + e, e);
      }
    }
    return facts;
  }

  private static void requireEmpty(Path to) throws IOException {
    if (Files.exists(to)) {
      try (var content = Files.list(to)) {
        if (content.findAny().isPresent()) {
          throw new StackException(to + " is not empty; every backup has a folder of its own");
        }
      }
    }
  }

  private static void copyFolder(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return; // such as the audit's of a platform without hedge-service
    }
    try (var all = Files.walk(from)) {
      for (var path : (Iterable<Path>) all::iterator) {
        var target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
          Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(path));
        } else {
          Files.copy(path, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private static Connection admin(int port, Secrets secrets, String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
        "postgres",
        secrets.get(Secrets.POSTGRES_ADMIN));
  }
}

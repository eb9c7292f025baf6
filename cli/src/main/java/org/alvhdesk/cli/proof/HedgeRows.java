package org.alvhdesk.cli.proof;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.alvhdesk.localstack.Database;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.StackException;
import org.alvhdesk.localstack.StateDatabase;
import picocli.CommandLine.Option;

/** The rows of hedge-service in a state directory, read for the time of a command. */
final class HedgeRows {
  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "Whose rows: the same directory as of ./alvh demo.")
  private Path state;

  @Option(
      names = "--port-offset",
      defaultValue = "0",
      paramLabel = "N",
      description = "As of ./alvh demo; PostgreSQL listens on 15432 + N.")
  private int portOffset;

  @Option(
      names = "--checkpoints",
      paramLabel = "DIR",
      description = "Folder with audit.pub and checkpoints.jsonl; default: audit in the state.")
  private Path checkpoints;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This text.")
  private boolean help;

  /** What is done with the rows. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** The key and the checkpoints, read before any row: what they attest is in the rows then. */
  AuditFiles auditFiles() {
    try {
      return AuditFiles.read(
          checkpoints == null ? StateDatabase.auditFolder(state, portOffset) : checkpoints);
    } catch (StackException e) {
      throw new NotVerified(e.getMessage(), e);
    }
  }

  /**
   * Does {@code work} on one unchanging view of all rows, with a role that may not write any.
   *
   * @param progress hears what is waited for
   * @throws NotVerified when there is no such state or its rows cannot be read
   */
  <T> T use(Consumer<String> progress, Work<T> work) {
    try {
      if (!StateDatabase.exists(state, portOffset)) {
        throw new NotVerified(
            "there is no state in " + StateDatabase.folder(state, portOffset) + ": give --state");
      }
      try (StateDatabase postgres = StateDatabase.open(state, portOffset, progress)) {
        Database db = postgres.database(DatabaseName.HEDGE);
        try (Connection connection =
            DriverManager.getConnection(db.jdbcUrl(), db.user(), db.appPassword())) {
          connection.setReadOnly(true);
          connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
          connection.setAutoCommit(false); // a cursor, not all rows at once
          return work.on(connection);
        }
      }
    } catch (SQLException e) {
      throw new NotVerified(
          "the rows of hedge-service cannot be read: "
              + e.getMessage()
              + "; has it ever run on this state?",
          e);
    } catch (StackException | IllegalArgumentException e) {
      throw new NotVerified(e.getMessage(), e);
    }
  }
}

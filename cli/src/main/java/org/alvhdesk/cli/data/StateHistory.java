package org.alvhdesk.cli.data;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.localstack.Database;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.StackException;
import org.alvhdesk.localstack.StateDatabase;
import org.alvhdesk.market.store.HistorySchema;
import org.alvhdesk.market.store.HistoryStore;
import org.alvhdesk.market.store.StoreFailure;
import picocli.CommandLine.Option;

/** The history of a state directory, for the time of a command. */
public final class StateHistory {
  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "Whose history: the same directory as of ./alvh demo.")
  private Path state;

  @Option(
      names = "--port-offset",
      defaultValue = "0",
      paramLabel = "N",
      description = "As of ./alvh demo; PostgreSQL listens on 15432 + N.")
  private int portOffset;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This text.")
  private boolean help;

  /**
   * The state directory.
   *
   * @throws DataProblem when there is none for these options
   */
  Path folder() {
    try {
      return StateDatabase.folder(state, portOffset);
    } catch (StackException | IllegalArgumentException e) {
      throw new DataProblem(e.getMessage(), e);
    }
  }

  /**
   * Does {@code work} on the history, with its tables up to date.
   *
   * @param progress hears what is waited for
   * @throws DataProblem when PostgreSQL cannot be started or goes away
   */
  public <T> T use(Consumer<String> progress, Function<HistoryStore, T> work) {
    try (StateDatabase postgres = StateDatabase.open(state, portOffset, progress)) {
      Database db = postgres.database(DatabaseName.MARKET_DATA);
      HistorySchema.bringUpToDate(db.jdbcUrl(), db.owner(), db.ownerPassword(), db.user());
      return work.apply(HistoryStore.at(db.jdbcUrl(), db.user(), db.appPassword()));
    } catch (StackException | StoreFailure | IllegalArgumentException e) {
      throw new DataProblem(e.getMessage(), e);
    }
  }
}

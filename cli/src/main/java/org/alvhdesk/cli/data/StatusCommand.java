package org.alvhdesk.cli.data;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.table.RecordJson;
import org.alvhdesk.contracts.rest.HistoryStatusView;
import org.alvhdesk.market.store.query.HistoryStatus;
import org.alvhdesk.market.store.view.HistoryViews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./alvh data status}: what the history holds and how good it is. */
@Command(
    name = "status",
    description = {
      "Every series (first, last, rows, gaps, conflicts), every stored chain (quotes kept and",
      "rejected, VIX recomputed beside VIX published) and the latest imports."
    },
    sortOptions = false)
final class StatusCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private StateHistory history;

  @Option(names = "--json", description = "JSON instead of text; its keys stay.")
  private boolean json;

  StatusCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    HistoryStatusView status =
        history.use(
            line -> streams.err().println("alvh: " + line),
            store -> HistoryViews.status(HistoryStatus.of(store, Clock.systemUTC())));
    if (json) {
      RecordJson.write(streams.out(), status);
    } else {
      String text = String.join("\n", StatusText.lines(status)) + "\n";
      Text.write(streams.out(), text.getBytes(StandardCharsets.UTF_8));
    }
    return 0;
  }
}

package org.alvhdesk.market.sources.provider;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alvhdesk.market.sources.FetchFailure;
import org.alvhdesk.market.sources.FetchFailure.Kind;
import org.alvhdesk.market.sources.FetchOutcome;

/**
 * Fetches a list of files one after another. A file that fails stops no other; only the other files
 * of a host that cannot be reached at all are not waited for one by one.
 */
public final class FetchRun {
  private FetchRun() {}

  /** What came of one file. */
  public record Result(Catalogue.Item item, FetchOutcome outcome) {}

  /** Hears of each file as it is done. */
  @FunctionalInterface
  public interface Progress {
    /** File {@code number} of {@code all} is done, counted from 1. */
    void done(int number, int all, Result result);
  }

  /** Fetches {@code items} in their order. Blocks. */
  public static List<Result> of(List<Catalogue.Item> items, Progress progress) {
    List<Result> results = new ArrayList<>();
    Set<String> unreachable = new HashSet<>();
    for (Catalogue.Item item : items) {
      String host = item.source().info().base().getAuthority();
      FetchOutcome outcome =
          unreachable.contains(host)
              ? new FetchOutcome.Failed(
                  FetchFailure.of(Kind.UNREACHABLE, "not tried: " + host + " cannot be reached"))
              : item.source().fetch(item.wish());
      if (outcome instanceof FetchOutcome.Failed(var failure)
          && failure.kind() == Kind.UNREACHABLE) {
        unreachable.add(host);
      }
      Result result = new Result(item, outcome);
      results.add(result);
      progress.done(results.size(), items.size(), result);
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
    }
    return List.copyOf(results);
  }
}

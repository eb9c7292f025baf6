package org.alvhdesk.systemtests;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Rounds shared out among kinds of change that are played side by side, for of each kind one
 * request can be open: the set-up of one round fills the waits of the others, and the races of all
 * of them queue for the same book.
 */
final class Lanes implements AutoCloseable {
  /**
   * One of them.
   *
   * @param index from 0
   * @param changes what its rounds are about
   * @param race of its own, so that two lanes never wait for each other
   */
  record Lane(int index, DocumentChanges changes, Race race) {}

  /** One round. */
  @FunctionalInterface
  interface Round {
    /**
     * Plays it.
     *
     * @param number from 0 in its lane
     */
    void play(Lane lane, int number);
  }

  private final List<Lane> lanes;
  private final ExecutorService players;

  Lanes(List<DocumentChanges> changes) {
    lanes =
        IntStream.range(0, changes.size())
            .mapToObj(i -> new Lane(i, changes.get(i), new Race()))
            .toList();
    players = Executors.newFixedThreadPool(lanes.size());
  }

  /** Plays {@code rounds} in all; fails as the first lane that does. */
  void play(int rounds, Round round) {
    List<Callable<Void>> all = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      var lane = lanes.get(i);
      int share = rounds / lanes.size() + (i < rounds % lanes.size() ? 1 : 0);
      all.add(
          () -> {
            for (int number = 0; number < share; number++) {
              round.play(lane, number);
            }
            return null;
          });
    }
    try {
      for (Future<Void> played : players.invokeAll(all)) {
        played.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Error error ? error : new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    players.close();
    lanes.forEach(lane -> lane.race().close());
  }
}

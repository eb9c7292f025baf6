package org.alvhdesk.market.files.breadth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.alvhdesk.market.intake.DailyBar;
import org.alvhdesk.market.intake.SeriesValue;

/**
 * Advances and declines counted from the closes of an index's members, as they were members at the
 * time: no free feed publishes the counts. A member counts on a session when it has a close of it
 * and of the session before; who has not is named, never guessed.
 */
public final class BreadthCalculator {
  private BreadthCalculator() {}

  /**
   * A time as a member.
   *
   * @param from first session
   * @param to last session; empty for a present member
   */
  public record Membership(String ticker, LocalDate from, Optional<LocalDate> to) {
    /**
     * @throws IllegalArgumentException when it ends before it begins
     */
    public Membership {
      if (to.isPresent() && to.get().isBefore(from)) {
        throw new IllegalArgumentException(
            ticker + " cannot be a member from " + from + " to " + to.get());
      }
    }

    boolean on(LocalDate session) {
      return !session.isBefore(from) && (to.isEmpty() || !session.isAfter(to.get()));
    }
  }

  /**
   * The counts of one session against the session before.
   *
   * @param advances members that closed higher
   * @param declines members that closed lower
   * @param unchanged members that closed the same
   * @param notCounted members without both closes, in alphabetical order
   */
  public record Counts(
      LocalDate session, int advances, int declines, int unchanged, List<String> notCounted) {
    public Counts {
      notCounted = List.copyOf(notCounted);
    }
  }

  /** Closes by ticker and session; not positive ones are left out. */
  public static Map<String, Map<LocalDate, Double>> closes(List<DailyBar> bars) {
    Map<String, Map<LocalDate, Double>> closes = new HashMap<>();
    for (DailyBar bar : bars) {
      if (bar.close() > 0) {
        closes.computeIfAbsent(bar.symbol(), s -> new HashMap<>()).put(bar.session(), bar.close());
      }
    }
    return closes;
  }

  /**
   * The counts of every session but the first.
   *
   * @param members a ticker may come and go, and come again
   * @param closes by ticker and session, adjusted for splits, in any one currency
   * @param sessions ascending, without gaps
   * @throws IllegalArgumentException when the sessions do not ascend
   */
  public static List<Counts> count(
      List<Membership> members,
      Map<String, Map<LocalDate, Double>> closes,
      List<LocalDate> sessions) {
    List<Counts> counts = new ArrayList<>();
    for (int i = 1; i < sessions.size(); i++) {
      LocalDate before = sessions.get(i - 1);
      LocalDate session = sessions.get(i);
      if (!session.isAfter(before)) {
        throw new IllegalArgumentException(session + " does not come after " + before);
      }
      counts.add(count(members, closes, before, session));
    }
    return counts;
  }

  private static Counts count(
      List<Membership> members,
      Map<String, Map<LocalDate, Double>> closes,
      LocalDate before,
      LocalDate session) {
    TreeSet<String> tickers = new TreeSet<>();
    members.stream().filter(m -> m.on(session)).map(Membership::ticker).forEach(tickers::add);
    int advances = 0;
    int declines = 0;
    int unchanged = 0;
    List<String> notCounted = new ArrayList<>();
    for (String ticker : tickers) {
      Map<LocalDate, Double> own = closes.getOrDefault(ticker, Map.of());
      Double then = own.get(before);
      Double now = own.get(session);
      if (then == null || now == null) {
        notCounted.add(ticker);
      } else if (now > then) {
        advances++;
      } else if (now < then) {
        declines++;
      } else {
        unchanged++;
      }
    }
    return new Counts(session, advances, declines, unchanged, notCounted);
  }

  /**
   * The counts as series {@code SP500_ADVANCES}, {@code SP500_DECLINES}, {@code SP500_UNCHANGED}
   * for the universe {@code SP500}; a session on which nobody could be counted has no value.
   */
  public static List<SeriesValue> series(String universe, List<Counts> counts) {
    List<SeriesValue> values = new ArrayList<>();
    for (Counts c : counts) {
      if (c.advances() + c.declines() + c.unchanged() > 0) {
        values.add(value(universe + "_ADVANCES", c.session(), c.advances()));
        values.add(value(universe + "_DECLINES", c.session(), c.declines()));
        values.add(value(universe + "_UNCHANGED", c.session(), c.unchanged()));
      }
    }
    return values;
  }

  private static SeriesValue value(String series, LocalDate session, int count) {
    return new SeriesValue(0, series, session, count, Optional.empty());
  }
}

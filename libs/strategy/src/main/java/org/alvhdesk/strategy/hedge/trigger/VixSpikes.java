package org.alvhdesk.strategy.hedge.trigger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Spikes of the VIX in a history of closes, for asking what a rule had on at their eve (methodology
 * 6A, 004-2 and section 8). Our definition, declared because results depend on it: a session is a
 * spike when its close is at least {@code ratio} times the lowest of the {@code lookback} closes
 * before it; a spike within {@code quietSessions} sessions of the one before belongs to the same
 * episode; the eve is the session of that lowest close (the latest of equals).
 */
public final class VixSpikes {
  private VixSpikes() {}

  /**
   * What counts as a spike.
   *
   * @param ratio close over lowest earlier close, above 1
   * @param lookback sessions looked back, at least 1
   * @param quietSessions sessions without a spike after which a new episode may begin, at least 1
   */
  public record Rules(double ratio, int lookback, int quietSessions) {
    /** Half again within a week, ten sessions apart. */
    public static final Rules STANDARD = new Rules(1.5, 5, 10);

    /**
     * @throws IllegalArgumentException for a number out of range
     */
    public Rules {
      if (!(ratio > 1 && ratio < Double.POSITIVE_INFINITY) || lookback < 1 || quietSessions < 1) {
        throw new IllegalArgumentException(
            "a spike needs a ratio above 1 and at least 1 session each: "
                + ratio
                + ", "
                + lookback
                + ", "
                + quietSessions);
      }
    }
  }

  /**
   * One close.
   *
   * @param points VIX, positive
   */
  public record Close(LocalDate session, double points) {
    /**
     * @throws IllegalArgumentException when not positive and finite
     */
    public Close {
      if (!(points > 0 && points < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("VIX close of " + session + " is " + points);
      }
    }
  }

  /**
   * One episode.
   *
   * @param eve session of the lowest close before it
   * @param first session on which it qualified
   * @param ratio close of {@code first} over close of {@code eve}
   */
  public record Spike(LocalDate eve, LocalDate first, double ratio) {}

  /**
   * Episodes in order of time.
   *
   * @param closes in order of time
   * @throws IllegalArgumentException when sessions do not ascend
   */
  public static List<Spike> find(Rules rules, List<Close> closes) {
    List<Spike> spikes = new ArrayList<>();
    int last = Integer.MIN_VALUE / 2;
    for (int i = 0; i < closes.size(); i++) {
      if (i > 0 && !closes.get(i).session().isAfter(closes.get(i - 1).session())) {
        throw new IllegalArgumentException(
            "closes must be in order: " + closes.get(i) + " follows " + closes.get(i - 1));
      }
      if (i < rules.lookback()) {
        continue;
      }
      Close eve = closes.get(i - rules.lookback());
      for (int j = i - rules.lookback() + 1; j < i; j++) {
        eve = closes.get(j).points() <= eve.points() ? closes.get(j) : eve;
      }
      double ratio = closes.get(i).points() / eve.points();
      if (ratio >= rules.ratio()) {
        if (i - last > rules.quietSessions()) {
          spikes.add(new Spike(eve.session(), closes.get(i).session(), ratio));
        }
        last = i;
      }
    }
    return List.copyOf(spikes);
  }
}

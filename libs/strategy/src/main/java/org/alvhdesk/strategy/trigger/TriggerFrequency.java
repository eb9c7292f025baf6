package org.alvhdesk.strategy.trigger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/**
 * How often a trigger was on.
 *
 * @param on sessions on
 * @param off sessions off
 * @param noData sessions that cannot tell; in no share
 * @param episodes runs of sessions on; a session without data neither ends a run nor begins one
 * @param share on / (on + off), decimal; empty when no session can tell
 * @param episodesPerYear episodes by calendar years (365.25 days) from the first session that can
 *     tell to the last, both included, without gaps of more than {@link #LONGEST_GAP_DAYS} between
 *     two that can; empty when no session can tell
 */
public record TriggerFrequency(
    int on,
    int off,
    int noData,
    int episodes,
    OptionalDouble share,
    OptionalDouble episodesPerYear) {
  /** Below this share of sessions a trigger hardly exists, decimal. */
  public static final double RARE_BELOW = 0.005;

  /** Above this share of sessions a trigger says nothing, decimal. */
  public static final double STANDING_ABOVE = 0.80;

  /** Calendar days without an answer that still count as time in which it could have fired. */
  public static final int LONGEST_GAP_DAYS = 31;

  private static final double DAYS_PER_YEAR = 365.25;

  /** What a share means for a rule that waits for the trigger. */
  public enum Judgement {
    /** On in less than 0.5 percent of sessions: a rule behind it decides next to nothing. */
    RARE,
    USUAL,
    /** On in more than 80 percent of sessions: the trigger is a standing state, no trigger. */
    STANDING,
    /** No session can tell. */
    UNKNOWN
  }

  /** Counts {@code series}. */
  public static TriggerFrequency of(TriggerSeries series) {
    int on = 0;
    int off = 0;
    int noData = 0;
    int episodes = 0;
    boolean running = false;
    long days = 0;
    LocalDate last = null;
    for (int i = 0; i < series.states().size(); i++) {
      switch (series.states().get(i)) {
        case ON -> {
          on++;
          episodes += running ? 0 : 1;
          running = true;
        }
        case OFF -> {
          off++;
          running = false;
        }
        case NO_DATA -> {
          noData++;
          continue;
        }
      }
      LocalDate session = series.sessions().get(i);
      long since = last == null ? 1 : ChronoUnit.DAYS.between(last, session);
      days += since <= LONGEST_GAP_DAYS ? since : 1;
      last = session;
    }
    if (last == null) {
      return new TriggerFrequency(0, 0, noData, 0, OptionalDouble.empty(), OptionalDouble.empty());
    }
    double years = days / DAYS_PER_YEAR;
    return new TriggerFrequency(
        on,
        off,
        noData,
        episodes,
        OptionalDouble.of(on / (double) (on + off)),
        OptionalDouble.of(episodes / years));
  }

  /** Warning of the linter's kind. */
  public Judgement judgement() {
    if (share.isEmpty()) {
      return Judgement.UNKNOWN;
    }
    double s = share.getAsDouble();
    return s < RARE_BELOW
        ? Judgement.RARE
        : s > STANDING_ABOVE ? Judgement.STANDING : Judgement.USUAL;
  }
}

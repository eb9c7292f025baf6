package org.alvhdesk.strategy.joint.calm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the figures of a change move within minutes of calm days. Daily moves of SPX and VIX are
 * stored, intraday chains hardly: a daily move is scaled to minutes by the root of time, which is
 * what a walk without jumps does, and a reference book is priced at the close and at the moved
 * levels. Calm minutes that jump, or quotes that flicker, are not in it: it is a lower bound.
 */
public final class CalmMoves {
  private CalmMoves() {}

  /**
   * One calm day.
   *
   * @param stressLossShare how much larger the stress loss got, decimal share of what it was;
   *     negative when it got smaller
   * @param offsetPoints how much less of the condors' loss the hedge offsets in the shock that was
   *     the worst, decimal; negative when more
   */
  public record Effect(LocalDate session, double stressLossShare, double offsetPoints) {}

  /**
   * The effect of {@code minutes} of each calm session among {@code closes}.
   *
   * @param closes in order
   * @param minutes from 1
   * @throws IllegalArgumentException for less than 1 minute
   */
  public static List<Effect> of(List<CalmDay.Close> closes, int minutes) {
    if (minutes < 1) {
      throw new IllegalArgumentException("minutes start at 1, not " + minutes);
    }
    List<Effect> effects = new ArrayList<>();
    for (CalmDay day : CalmDay.of(closes)) {
      effect(day, minutes).ifPresent(effects::add);
    }
    return List.copyOf(effects);
  }

  /** Empty for a book that loses in no shock: there is nothing to compare. */
  private static Optional<Effect> effect(CalmDay day, int minutes) {
    double part = day.share(minutes);
    ReferenceBook book = ReferenceBook.at(day.session(), day.spx(), day.vix());
    ReferenceBook.Figures before = book.figures(day.spx(), day.vix(), Optional.empty());
    ReferenceBook.Figures after =
        book.figures(
            day.spx() * (1 + day.spxReturn() * part),
            day.vix() + day.vixChange() * part,
            Optional.of(before.shock()));
    if (before.stressLossUsd() <= 0 || before.offset().isEmpty() || after.offset().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Effect(
            day.session(),
            after.stressLossUsd() / before.stressLossUsd() - 1,
            before.offset().getAsDouble() - after.offset().getAsDouble()));
  }
}

package org.alvhdesk.strategy.trigger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a VIX spike is: a close at least {@code rise} above the close of the session before. Further
 * such closes less than {@code apart} sessions after the first belong to the same spike.
 *
 * @param rise decimal, above 0
 * @param apart sessions, 1 or more
 */
public record SpikeRule(double rise, int apart) {
  /**
   * 30 percent in a session, ten sessions apart: the declared definition of
   * docs/strategy/trigger-frequencies.md. It finds 28 spikes from 2006 to June 2024, as many as the
   * methodology counts (004-2).
   */
  public static final SpikeRule STANDARD = new SpikeRule(0.30, 10);

  /**
   * One spike.
   *
   * @param session its first session
   * @param before close of the session before, points
   * @param close close, points
   */
  public record Spike(LocalDate session, double before, double close) {}

  /**
   * @throws IllegalArgumentException when the rise is not above 0 or the distance below 1
   */
  public SpikeRule {
    if (!(rise > 0) || apart < 1) {
      throw new IllegalArgumentException(
          "a spike needs a rise above 0 and a distance of 1 or more, was " + rise + ", " + apart);
    }
  }

  /**
   * The spikes of {@code vix} in order. A session without a close is skipped: the next is compared
   * with the last that has one.
   */
  public List<Spike> find(DailySeries vix) {
    List<Spike> spikes = new ArrayList<>();
    double before = 0;
    int begun = -apart;
    for (int i = 0; i < vix.values().size(); i++) {
      if (vix.values().get(i).isEmpty()) {
        continue;
      }
      double close = vix.values().get(i).getAsDouble();
      if (before > 0 && close >= before * (1 + rise) && i - begun >= apart) {
        spikes.add(new Spike(vix.sessions().get(i), before, close));
        begun = i;
      }
      before = close;
    }
    return spikes;
  }
}

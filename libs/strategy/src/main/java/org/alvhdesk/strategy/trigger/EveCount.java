package org.alvhdesk.strategy.trigger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a trigger was on at the close before each spike.
 *
 * @param on spikes on whose eve it was on
 * @param off spikes on whose eve it was off
 * @param noData spikes on whose eve it could not tell, or before which there is no history
 */
public record EveCount(List<LocalDate> on, List<LocalDate> off, List<LocalDate> noData) {
  /** Copies what it is given. */
  public EveCount {
    on = List.copyOf(on);
    off = List.copyOf(off);
    noData = List.copyOf(noData);
  }

  /** Counts {@code series} on the eve of each of {@code spikes}. */
  public static EveCount of(TriggerSeries series, List<SpikeRule.Spike> spikes) {
    List<LocalDate> on = new ArrayList<>();
    List<LocalDate> off = new ArrayList<>();
    List<LocalDate> noData = new ArrayList<>();
    for (SpikeRule.Spike spike : spikes) {
      switch (series.stateOnEveOf(spike.session())) {
        case ON -> on.add(spike.session());
        case OFF -> off.add(spike.session());
        case NO_DATA -> noData.add(spike.session());
      }
    }
    return new EveCount(on, off, noData);
  }
}

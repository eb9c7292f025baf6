package org.alvhdesk.strategy.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Break-evens of condors and hedge together (methodology 3.8): a band by family, not a line.
 *
 * @param horizon day on which the book is worth what the curves say
 * @param lines one for each reading of VIX as a function of SPX
 * @param bands DRIFT, then SHOCK
 * @param notes what a reader must know, such as hedge options that expire before the horizon
 */
public record BreakEvenReport(
    LocalDate horizon, List<Line> lines, List<Band> bands, List<String> notes) {
  /** Copies the lists. */
  public BreakEvenReport {
    lines = List.copyOf(lines);
    bands = List.copyOf(bands);
    notes = List.copyOf(notes);
  }

  /** Whether the sides with the hedge are left out. */
  public boolean isWithoutHedge() {
    return bands.stream().allMatch(b -> b.with().equals(Side.NONE));
  }

  /** The same for the condors alone: every side with the hedge is empty. */
  public BreakEvenReport withoutHedge() {
    return new BreakEvenReport(
        horizon,
        lines.stream()
            .map(
                l ->
                    new Line(
                        l.family(),
                        l.name(),
                        l.rootsWithout(),
                        l.zonesWithout(),
                        List.of(),
                        List.of()))
            .toList(),
        bands.stream().map(b -> new Band(b.family(), b.without(), Side.NONE)).toList(),
        notes);
  }

  /**
   * One reading.
   *
   * @param name such as {@code b_v 4.41} or {@code 2018-02-02..05}
   * @param rootsWithout where the condors alone are even, index points, ascending
   * @param zonesWithout where they gain
   * @param rootsWith where condors and hedge less its cost are even
   * @param zonesWith where they gain
   */
  public record Line(
      ScenarioFamily family,
      String name,
      List<Double> rootsWithout,
      List<ProfitZone> zonesWithout,
      List<Double> rootsWith,
      List<ProfitZone> zonesWith) {
    /** Copies the lists. */
    public Line {
      rootsWithout = List.copyOf(rootsWithout);
      zonesWithout = List.copyOf(zonesWithout);
      rootsWith = List.copyOf(rootsWith);
      zonesWith = List.copyOf(zonesWith);
    }
  }

  /**
   * The ends of the profit zone around today's SPX (or nearest to it) over the readings of a
   * family.
   */
  public record Band(ScenarioFamily family, Side without, Side with) {}

  /**
   * How far the ends reach.
   *
   * @param lowerFrom lowest lower break-even, index points; empty when no reading has one
   * @param lowerTo highest lower break-even
   * @param upperFrom lowest upper break-even
   * @param upperTo highest upper break-even
   * @param neverLosesBelow readings that gain down to the end of the range
   * @param neverGains readings without any profit zone
   */
  public record Side(
      OptionalDouble lowerFrom,
      OptionalDouble lowerTo,
      OptionalDouble upperFrom,
      OptionalDouble upperTo,
      int neverLosesBelow,
      int neverGains) {
    /** A side that is not shown. */
    static final Side NONE =
        new Side(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            0,
            0);
  }
}

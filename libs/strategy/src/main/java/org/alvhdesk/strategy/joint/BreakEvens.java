package org.alvhdesk.strategy.joint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.alvhdesk.strategy.joint.history.ShockWindow;

/**
 * Break-even band of a book with and without its hedge: rules 000-11 (break-even includes the
 * expected hedge payoff), 002-8 (every layer recalibrates the combined break-even) and 004-16 (the
 * hedge is never looked at alone). All roots of condor(S) + hedge(VIX(S)) - hedge cost = 0 for
 * every reading of VIX(S): the low, central and high drift beta, and each shock window.
 *
 * <p>Searched from half to one and a half times today's SPX in steps of 0.1 % and at every strike;
 * roots closer than a step may be missed in pairs. These are settled levels on one day: SPX may
 * touch much lower on the way (methodology 3.8).
 */
public final class BreakEvens {
  private static final double LOWEST_SHARE = 0.5;
  private static final double HIGHEST_SHARE = 1.5;
  private static final int STEPS = 1000;

  private BreakEvens() {}

  /** Under the betas and windows of methodology 3.7. */
  public static BreakEvenReport of(BreakEvenBook book) {
    return of(book, DriftLink.METHODOLOGY, ShockScenarios.windows());
  }

  /** Under betas and windows of the caller's; a window in which SPX did not move is noted. */
  public static BreakEvenReport of(BreakEvenBook book, DriftLink link, List<ShockWindow> windows) {
    double vix = book.book().vix();
    BookAtHorizon curves = new BookAtHorizon(book);
    List<String> notes = new ArrayList<>(curves.notes());
    List<VixMap> maps = new ArrayList<>(VixMap.drift(vix, link));
    for (ShockWindow window : windows) {
      if (window.spxMove() == 0) {
        notes.add("window " + window.name() + " has no SPX move and gives no reading");
      } else {
        maps.add(VixMap.shock(vix, window, link));
      }
    }
    double spx = book.book().spx();
    SortedSet<Double> grid = curves.grid(LOWEST_SHARE * spx, HIGHEST_SHARE * spx, STEPS);
    List<BreakEvenReport.Line> lines =
        maps.stream().map(map -> line(map, curves, spx, grid)).toList();
    List<BreakEvenReport.Band> bands = new ArrayList<>();
    for (ScenarioFamily family : ScenarioFamily.values()) {
      List<BreakEvenReport.Line> own = lines.stream().filter(l -> l.family() == family).toList();
      if (!own.isEmpty()) {
        bands.add(
            new BreakEvenReport.Band(
                family,
                side(own, spx, BreakEvenReport.Line::zonesWithout),
                side(own, spx, BreakEvenReport.Line::zonesWith)));
      }
    }
    return new BreakEvenReport(book.horizon(), lines, bands, notes);
  }

  private static BreakEvenReport.Line line(
      VixMap map, BookAtHorizon curves, double spx, SortedSet<Double> grid) {
    SignChanges.Found without =
        SignChanges.of(s -> curves.condors(map.at().apply(s / spx - 1)), grid);
    SignChanges.Found with =
        SignChanges.of(
            s -> {
              Scenario scenario = map.at().apply(s / spx - 1);
              return curves.condors(scenario) + curves.hedge(scenario);
            },
            grid);
    return new BreakEvenReport.Line(
        map.family(), map.name(), without.roots(), without.zones(), with.roots(), with.zones());
  }

  private static BreakEvenReport.Side side(
      List<BreakEvenReport.Line> lines,
      double spx,
      Function<BreakEvenReport.Line, List<ProfitZone>> zones) {
    List<ProfitZone> main = new ArrayList<>();
    int neverGains = 0;
    for (BreakEvenReport.Line line : lines) {
      Optional<ProfitZone> zone =
          zones.apply(line).stream().min(Comparator.comparingDouble(z -> z.distance(spx)));
      neverGains += zone.isEmpty() ? 1 : 0;
      zone.ifPresent(main::add);
    }
    int open = (int) main.stream().filter(z -> z.from().isEmpty()).count();
    return new BreakEvenReport.Side(
        ends(main, ProfitZone::from).min(),
        ends(main, ProfitZone::from).max(),
        ends(main, ProfitZone::to).min(),
        ends(main, ProfitZone::to).max(),
        open,
        neverGains);
  }

  private static DoubleStream ends(
      List<ProfitZone> zones, Function<ProfitZone, OptionalDouble> end) {
    return zones.stream().map(end).flatMapToDouble(OptionalDouble::stream);
  }
}

package org.alvhdesk.cli.decide;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.files.MissingMarketData;
import org.alvhdesk.market.files.ReplayPath;
import org.alvhdesk.strategy.joint.ScenarioSet;
import org.alvhdesk.strategy.joint.history.History;
import org.alvhdesk.strategy.joint.history.ShockWindow;
import org.alvhdesk.strategy.joint.history.WindowMeasure;

/** Windows that a person names, measured from the files (methodology 3.7). */
final class Shocks {
  private Shocks() {}

  /**
   * The windows {@code asked} for as {@code FROM:TO}, in their order.
   *
   * @param wrong what to throw about a window that is none
   * @throws DataProblem when a close that is needed is not stored
   */
  static List<ShockWindow> of(
      Path data, List<String> asked, Function<String, ? extends RuntimeException> wrong) {
    Set<String> names = new HashSet<>();
    ScenarioSet.methodologyWindows().forEach(w -> names.add(w.name()));
    List<ShockWindow> windows = new ArrayList<>();
    for (String text : asked) {
      String[] ends = text.strip().split(":", -1);
      if (ends.length != 2) {
        throw wrong.apply("--shock needs FROM:TO such as 2020-02-21:2020-03-16, was " + text);
      }
      LocalDate from = date(ends[0], wrong);
      LocalDate to = date(ends[1], wrong);
      if (!from.isBefore(to)) {
        throw wrong.apply("--shock " + text + ": a window ends after it begins");
      }
      ShockWindow window = measured(data, from, to);
      if (!names.add(window.name())) {
        throw wrong.apply("--shock " + text + ": " + window.name() + " is looked at already");
      }
      windows.add(window);
    }
    return windows;
  }

  private static ShockWindow measured(Path data, LocalDate from, LocalDate to) {
    List<MarketState> states;
    try {
      states = ReplayPath.open(data, Optional.of(from), Optional.of(to)).states();
    } catch (MissingMarketData | IllegalArgumentException e) {
      throw new DataProblem("--shock " + from + ":" + to + ": " + e.getMessage(), e);
    }
    if (states.isEmpty()) {
      throw new DataProblem("--shock " + from + ":" + to + ": no session of it is stored");
    }
    return switch (WindowMeasure.measure(History.ofStates(states), from, to)) {
      case WindowMeasure.Measured(ShockWindow window) -> window;
      case WindowMeasure.NoData none ->
          throw new DataProblem("--shock " + from + ":" + to + ": " + none.text());
    };
  }

  private static LocalDate date(String text, Function<String, ? extends RuntimeException> wrong) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw wrong.apply("--shock: '" + text + "' is not a date such as 2020-02-21");
    }
  }
}

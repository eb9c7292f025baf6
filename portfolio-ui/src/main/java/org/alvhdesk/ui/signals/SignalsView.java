package org.alvhdesk.ui.signals;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.contracts.rest.IndicatorView;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.svg.Sparkline;

/**
 * The signals page.
 *
 * @param groups in the order of the market service
 * @param asOf market time of the step
 * @param known how many signals have a value, of how many
 */
record SignalsView(List<Group> groups, String asOf, String known) {

  /** What belongs together. */
  record Group(String title, List<Line> lines) {}

  /**
   * One signal.
   *
   * @param missing whether there is no value
   * @param why the numbers behind a yes or no, or why there is no data
   * @param spark SVG, or empty
   */
  record Line(
      String name,
      String value,
      boolean missing,
      String unit,
      String asOf,
      String quality,
      String why,
      RawString spark) {}

  static SignalsView of(List<IndicatorView> signals, Instant asOf) {
    Map<String, List<Line>> groups = new LinkedHashMap<>();
    int id = 0;
    for (IndicatorView i : signals) {
      id++;
      groups.computeIfAbsent(i.group(), g -> new ArrayList<>()).add(line("spark-" + id, i));
    }
    long known = signals.stream().filter(i -> i.value() != null || i.yes() != null).count();
    return new SignalsView(
        groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList(),
        Fmt.marketTime(asOf),
        known + " of " + signals.size() + " signals have a value");
  }

  private static Line line(String id, IndicatorView i) {
    boolean answer = i.yes() != null;
    boolean known = answer || i.value() != null;
    return new Line(
        i.name(),
        !known ? "NO DATA" : answer ? i.yes() ? "yes" : "no" : Fmt.number(i.value(), i.decimals()),
        !known,
        i.unit(),
        Fmt.marketTimeShort(i.asOf()),
        i.quality(),
        i.detail(),
        new RawString(Sparkline.of(id, i.name(), i.past(), i.decimals())));
  }
}

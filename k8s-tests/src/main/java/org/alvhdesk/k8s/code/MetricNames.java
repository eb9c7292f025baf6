package org.alvhdesk.k8s.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The one list of metrics, docs/operations/metrics.md.
 *
 * @param types family by family: gauge, counter or timer
 */
public record MetricNames(Map<String, String> types) {
  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z_0-9]+)` \\| (gauge|counter|timer)");
  private static final Pattern LABEL_MATCHERS = Pattern.compile("\\{[^}]*}");
  private static final Pattern GROUPING =
      Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
  private static final Pattern WORD = Pattern.compile("\\b[a-zA-Z_:][a-zA-Z0-9_:]*\\b(?!\\s*\\()");
  private static final Pattern DURATION = Pattern.compile("\\d+(ms|[smhdwy])\\b");
  private static final Set<String> OPERATORS =
      Set.of("and", "or", "unless", "bool", "offset", "Inf", "NaN", "inf", "nan", "by", "on");
  private static final List<String> SERIES_OF_A_TIMER =
      List.of("_count", "_sum", "_max", "_bucket");

  static MetricNames read(Path page) {
    var types = new TreeMap<String, String>();
    try {
      for (String line : Files.readAllLines(page)) {
        var row = ROW.matcher(line);
        if (row.find()) {
          types.put(row.group(1), row.group(2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + page, e);
    }
    if (types.isEmpty()) {
      throw new IllegalStateException(page + " has no table of metrics");
    }
    return new MetricNames(types);
  }

  /** Whether Prometheus has a series of this name. */
  public boolean known(String series) {
    String type = types.get(series);
    return type == null
        ? SERIES_OF_A_TIMER.stream().anyMatch(end -> series.endsWith(end) && isTimer(series, end))
        : !type.equals("timer");
  }

  private boolean isTimer(String series, String end) {
    return "timer".equals(types.get(series.substring(0, series.length() - end.length())));
  }

  /** The series that an expression asks for. */
  public static Set<String> asked(String expression) {
    String bare = TEXT.matcher(expression).replaceAll(" ");
    bare = LABEL_MATCHERS.matcher(bare).replaceAll(" ");
    bare = GROUPING.matcher(bare).replaceAll(" ");
    bare = DURATION.matcher(bare).replaceAll(" ");
    var series = new TreeSet<String>();
    var words = WORD.matcher(bare);
    while (words.find()) {
      if (!OPERATORS.contains(words.group())) {
        series.add(words.group());
      }
    }
    return series;
  }
}

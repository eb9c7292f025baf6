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
 * The column "labels" of docs/operations/metrics.md.
 *
 * @param families family against label against the values it may have; no values: any
 */
public record MetricLabels(Map<String, Map<String, Set<String>>> families) {
  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z_0-9]+)` \\| (?:gauge|counter|timer) \\|([^|]*)\\|");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final List<String> ENDS = List.of("_bucket", "_count", "_sum", "_max");

  /** What Prometheus adds to every series. */
  private static final Set<String> ADDED = Set.of("namespace", "pod", "job", "instance");

  public static MetricLabels read(Path root) {
    Path page = root.resolve("docs/operations/metrics.md");
    var families = new TreeMap<String, Map<String, Set<String>>>();
    try {
      for (String line : Files.readAllLines(page)) {
        var row = ROW.matcher(line);
        if (row.find()) {
          families.put(row.group(1), labels(row.group(2)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + page, e);
    }
    return new MetricLabels(families);
  }

  /** {@code `kind` = `hedge`, `condor`; `state`} or {@code `method`, `uri`}. */
  private static Map<String, Set<String>> labels(String column) {
    var labels = new TreeMap<String, Set<String>>();
    for (String part : column.split(";")) {
      var names = QUOTED.matcher(part).results().map(r -> r.group(1)).toList();
      if (part.contains("=") && !names.isEmpty()) {
        labels.put(names.getFirst(), new TreeSet<>(names.subList(1, names.size())));
      } else {
        names.forEach(name -> labels.put(name, Set.of()));
      }
    }
    return labels;
  }

  private Map<String, Set<String>> family(String series) {
    return families.containsKey(series)
        ? families.get(series)
        : ENDS.stream()
            .filter(series::endsWith)
            .map(end -> families.get(series.substring(0, series.length() - end.length())))
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(Map.of());
  }

  /** Every label that a series has. */
  public Set<String> of(String series) {
    var labels = new TreeSet<>(ADDED);
    labels.addAll(family(series).keySet());
    if (series.endsWith("_bucket")) {
      labels.add("le");
    }
    return labels;
  }

  /** The values of a label, when the page names them; else none. */
  public Set<String> values(String series, String label) {
    return family(series).getOrDefault(label, Set.of());
  }
}

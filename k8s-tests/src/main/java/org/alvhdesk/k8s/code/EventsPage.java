package org.alvhdesk.k8s.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The table of docs/events.md: who writes which topic. */
record EventsPage(Map<String, Set<String>> writers) {
  private static final Pattern TOPIC = Pattern.compile("^\\| `(alvh\\.[a-z.]+\\.v\\d+)` \\|");
  private static final int WRITTEN_BY = 4;

  /** A pipe between cells; one inside a cell has a backslash before it. */
  private static final String BETWEEN = "(?<!\\\\)\\|";

  static EventsPage read(Path page) {
    var writers = new HashMap<String, Set<String>>();
    try {
      for (String line : Files.readAllLines(page)) {
        var topic = TOPIC.matcher(line);
        if (topic.find()) {
          for (String who : line.split(BETWEEN)[WRITTEN_BY].split(",")) {
            writers.computeIfAbsent(service(who.strip()), s -> new TreeSet<>()).add(topic.group(1));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + page, e);
    }
    if (writers.isEmpty()) {
      throw new IllegalStateException(page + " has no table of topics");
    }
    return new EventsPage(writers);
  }

  private static String service(String word) {
    return Arrays.asList("market-data", "condor", "hedge").contains(word)
        ? word + "-service"
        : word;
  }

  Set<String> writtenBy(String service) {
    return writers.getOrDefault(service, Set.of());
  }
}

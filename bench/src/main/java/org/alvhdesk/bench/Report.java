package org.alvhdesk.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code ./alvh bench} found.
 *
 * @param machine processor and number of cores
 * @param jdk version and vendor of the JVM
 * @param commit of the sources, or "unknown"
 */
record Report(String machine, String jdk, String commit, List<Result> results) {
  /**
   * @param value ours, in {@code unit}; less is better
   * @param peer the peer the target names, null without one
   * @param peerValue the same work by the peer, same unit, same run
   * @param ratio peerValue / value: how many times faster ours is
   * @param others further peers
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Result(
      String id,
      double value,
      String unit,
      String peer,
      Double peerValue,
      Double ratio,
      List<Other> others) {}

  record Other(String peer, double peerValue, double ratio) {}

  static Result result(Measure measure, Map<String, Double> nanos) {
    double scale =
        measure.unit().startsWith("us") ? 1e-3 : measure.unit().startsWith("ms") ? 1e-6 : 1;
    double value = nanos.get(measure.benchmark()) * scale;
    List<Other> peers = new ArrayList<>();
    for (Measure.Peer peer : measure.peers()) {
      double theirs = nanos.get(peer.benchmark()) * scale;
      peers.add(new Other(peer.name(), theirs, theirs / value));
    }
    if (peers.isEmpty()) {
      return new Result(measure.id(), value, measure.unit(), null, null, null, List.of());
    }
    Other first = peers.getFirst();
    return new Result(
        measure.id(),
        value,
        measure.unit(),
        first.peer(),
        first.peerValue(),
        first.ratio(),
        peers.subList(1, peers.size()));
  }

  /** As a table in Markdown, the form docs/performance.md keeps. */
  String table() {
    StringBuilder text = new StringBuilder();
    text.append("Machine: ").append(machine).append("; JDK: ").append(jdk);
    text.append("; commit: ").append(commit).append("\n\n");
    text.append("| id | ours | unit | peer | peer's | ratio |\n|---|---|---|---|---|---|\n");
    for (Result r : results) {
      row(text, r.id, r.value, r.unit, r.peer, r.peerValue, r.ratio);
      for (Other o : r.others) {
        row(text, "", r.value, r.unit, o.peer, o.peerValue, o.ratio);
      }
    }
    return text.toString();
  }

  private static void row(
      StringBuilder text,
      String id,
      double value,
      String unit,
      String peer,
      Double peerValue,
      Double ratio) {
    text.append("| %s | %s | %s |".formatted(id, figure(value), unit));
    text.append(
        peer == null
            ? " - | - | - |\n"
            : " %s | %s | %.1fx |\n".formatted(peer, figure(peerValue), ratio));
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
  }
}

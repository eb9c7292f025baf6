package org.alvhdesk.bench;

import java.util.List;

/**
 * One figure that {@code ./alvh bench} reports.
 *
 * @param id name in the report, stable over versions
 * @param unit of the value, less is better
 * @param benchmark JMH benchmark that measures ours
 * @param peers the same work by others, the first one the peer the target names; may be empty
 */
record Measure(String id, String unit, String benchmark, List<Peer> peers) {
  /**
   * @param name library and what of it
   * @param benchmark JMH benchmark that measures it
   */
  record Peer(String name, String benchmark) {}

  /** All figures, in the order of the report. */
  static final List<Measure> ALL =
      List.of(
          new Measure(
              "reprice.20k",
              "ns/option",
              "RepriceBenchmark.ours",
              List.of(
                  new Peer("Strata BlackFormulaRepository, 5 calls", "RepriceBenchmark.strata"),
                  new Peer("finmath AnalyticFormulas, 5 calls", "RepriceBenchmark.finmath"))),
          new Measure(
              "impliedvol.20k",
              "ns/option",
              "ImpliedVolBenchmark.ours",
              List.of(
                  new Peer("Strata BlackFormulaRepository", "ImpliedVolBenchmark.strata"),
                  new Peer("finmath AnalyticFormulas", "ImpliedVolBenchmark.finmath"))),
          new Measure(
              "slice.codec",
              "us/slice",
              "SliceCodecBenchmark.ours",
              List.of(new Peer("Jackson", "SliceCodecBenchmark.jackson"))),
          new Measure(
              "publish.chain",
              "us/chain",
              "PublishBenchmark.ours",
              List.of(new Peer("bare Kafka producer", "PublishBenchmark.bare"))),
          new Measure("vixstrip.chain", "us/chain", "VixStripBenchmark.ours", List.of()),
          new Measure(
              "condorsearch.expiry", "ns/candidate", "CondorSearchBenchmark.ours", List.of()),
          new Measure("decision.day", "us/decision", "DeskBenchmark.decision", List.of()),
          new Measure("scenario.book", "us/book", "DeskBenchmark.scenarios", List.of()),
          new Measure("smilefit.chain", "us/chain", "SmileFitBenchmark.ours", List.of()),
          new Measure(
              "indicator.bar",
              "ns/bar",
              "IndicatorBenchmark.ours",
              List.of(new Peer("ta4j DoubleNum", "IndicatorBenchmark.ta4j"))),
          new Measure("import.daily30y", "ms/import", "ImportBenchmark.daily", List.of()),
          new Measure("import.chain", "ms/chain", "ImportBenchmark.chain", List.of()));

  /** True when it measures real files, which the project does not hold. */
  boolean needsData() {
    return benchmark.startsWith("ImportBenchmark.");
  }

  List<String> benchmarks() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(benchmark), peers.stream().map(Peer::benchmark))
        .toList();
  }
}

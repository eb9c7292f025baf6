package org.alvhdesk.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks in turn, round by round, each time in a fresh JVM: on a machine whose speed
 * drifts a peer is then measured in the same minutes as ours. The median over the rounds counts.
 */
final class Rounds {
  private final int rounds;
  private final int warmups;
  private final int iterations;
  private final Consumer<String> progress;
  private final List<String> jvmArgs = new ArrayList<>();

  /**
   * @param dataDir real files for the benchmarks that need them; may be null
   */
  Rounds(int rounds, int warmups, int iterations, String dataDir, Consumer<String> progress) {
    // JMH 1.37 still asks Unsafe for field offsets; without this the JVM warns on stderr.
    jvmArgs.addAll(
        List.of("--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC", "-Xmx512m"));
    if (dataDir != null) {
      jvmArgs.add("-D" + ImportBenchmark.DATA_DIR + "=" + dataDir);
    }
    String root = System.getProperty("alvh.root");
    if (root != null) {
      jvmArgs.add("-Dalvh.root=" + root);
    }
    this.rounds = rounds;
    this.warmups = warmups;
    this.iterations = iterations;
    this.progress = progress;
  }

  /** Median score of each benchmark, in nanoseconds per operation. */
  Map<String, Double> run(List<String> benchmarks) throws RunnerException {
    Map<String, List<Double>> scores = new HashMap<>();
    int done = 0;
    int all = rounds * benchmarks.size();
    for (int round = 0; round < rounds; round++) {
      for (String benchmark : benchmarks) {
        double score = once(benchmark);
        scores.computeIfAbsent(benchmark, b -> new ArrayList<>()).add(score);
        done++;
        progress.accept("%d/%d  %s  %.4g ns".formatted(done, all, benchmark, score));
      }
    }
    Map<String, Double> medians = new HashMap<>();
    scores.forEach((benchmark, values) -> medians.put(benchmark, median(values)));
    return medians;
  }

  private double once(String benchmark) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include("^org\\.alvhdesk\\.bench\\." + benchmark.replace(".", "\\.") + "$")
            .forks(1)
            .warmupIterations(warmups)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(iterations)
            .measurementTime(TimeValue.seconds(1))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .jvmArgs(jvmArgs.toArray(String[]::new))
            .build();
    return new Runner(options).runSingle().getPrimaryResult().getScore();
  }

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
  }
}

package org.alvhdesk.marketdata.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.alvhdesk.kit.tx.Transactions;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.chain.ObservedChain;
import org.alvhdesk.market.chain.ObservedChains;
import org.alvhdesk.market.files.ReplayPath;
import org.alvhdesk.market.files.chain.ChainFiles;
import org.alvhdesk.market.files.chain.ReadOptions;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.marketdata.current.SealedStep;
import org.alvhdesk.marketdata.run.Run;
import org.alvhdesk.marketdata.run.Runs;
import org.alvhdesk.marketdata.slice.SlicePublisher;
import org.alvhdesk.marketdata.slice.StepSlices;
import org.alvhdesk.marketdata.source.MarketSpec;
import org.junit.jupiter.api.Test;

/**
 * How long a complete SPX chain takes from its file to all slices acknowledged by Kafka and the
 * step fact committed. Needs {@code -Dalvh.data.dir=<directory>}; {@code -Dalvh.measure.rounds=N}
 * makes it a measurement that prints its figures (docs/performance.md).
 */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class ChainLatencyQuarkusTest {
  private static final String FILE = "chains_spx/spx_chain_cboe_quotetable_2022-02-04.csv.gz";
  private static final int WARM_UP = 5;
  private static final Duration WORST = Duration.ofSeconds(5);

  @Inject SlicePublisher publisher;
  @Inject StepSealer sealer;
  @Inject Runs runs;
  @Inject Transactions transactions;

  @Test
  void aCompleteChainIsPublishedAndSealedInTime() {
    String data = System.getProperty("alvh.data.dir", "");
    Path file = Path.of(data, FILE);
    assumeTrue(
        !data.isBlank() && Files.exists(file),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory with "
            + FILE
            + ">");
    int rounds = Integer.getInteger("alvh.measure.rounds", 3);
    ReplayPath path =
        ReplayPath.open(
            Path.of(data),
            Optional.of(LocalDate.of(2022, 2, 4)),
            Optional.of(LocalDate.of(2022, 2, 4)));
    MarketState state = path.next().orElseThrow();
    MarketPast past = path.past();
    Run run =
        transactions
            .untilItWorks(
                "a run for the measurement",
                hopeless -> false,
                () -> runs.begin(MarketSpec.parse("sim:calm"), System.nanoTime(), Instant.now()))
            .await()
            .indefinitely();
    long[] read = new long[rounds];
    long[] made = new long[rounds];
    long[] published = new long[rounds];
    long[] whole = new long[rounds];
    int slices = 0;
    int warm = rounds > WARM_UP ? WARM_UP : 0;
    for (int i = -warm; i < rounds; i++) {
      long t0 = System.nanoTime();
      ObservedChain chain =
          ObservedChain.of(ChainFiles.read(file, ReadOptions.none()), state.rate());
      long t1 = System.nanoTime();
      SealedStep step =
          StepSlices.of(
              run.runId(),
              i + warm + 1,
              "measure",
              state,
              new ObservedChains(Optional.of(chain), Optional.empty()),
              past,
              Instant.now());
      long t2 = System.nanoTime();
      publisher.publish(step.slices());
      long t3 = System.nanoTime();
      sealer.seal(step).await().indefinitely();
      long t4 = System.nanoTime();
      slices = step.slices().size();
      if (i >= 0) {
        read[i] = t1 - t0;
        made[i] = t2 - t1;
        published[i] = t3 - t2;
        whole[i] = t4 - t0;
      }
    }

    assertThat(slices).as("SPX, SPXW and the model's VIX").isGreaterThan(40);
    assertThat(Duration.ofNanos(percentile(whole, 0.99))).isLessThan(WORST);
    if (System.getProperty("alvh.measure.rounds") != null) {
      System.out.printf(
          Locale.ROOT,
          "MEASURED %d slices, %d rounds, ms p50/p99: read %s, slices %s, Kafka %s, all %s%n",
          slices,
          rounds,
          figures(read),
          figures(made),
          figures(published),
          figures(whole));
    }
  }

  private static String figures(long[] nanos) {
    return String.format(
        Locale.ROOT, "%.1f/%.1f", percentile(nanos, 0.5) / 1e6, percentile(nanos, 0.99) / 1e6);
  }

  private static long percentile(long[] nanos, double share) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }
}

package org.alvhdesk.strategy.condor.search;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.chain.ChainSlices;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.files.chain.ChainFiles;
import org.alvhdesk.market.files.chain.ReadOptions;

/**
 * Real SPX chains as slices; needs {@code -Dalvh.data.dir=<absolute path>}, else skips the test.
 */
public final class RealChains {
  private static final double DAYS_A_YEAR = 365;
  private static final double RATE = 0.03;

  private RealChains() {}

  /** The chain of {@code date}, such as {@code 2020-06-26}. */
  public static OptionChain read(String date) throws IOException {
    String dir = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !dir.isBlank() && Files.isDirectory(Path.of(dir, "chains_spx")),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory with"
            + " chains_spx/>");
    try (Stream<Path> files = Files.list(Path.of(dir, "chains_spx"))) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().contains(date))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no chain of " + date));
      return ChainFiles.read(file, ReadOptions.none());
    }
  }

  /** The expiry nearest {@code days}. */
  public static Slice nearest(OptionChain chain, int days) {
    return slices(chain)
        .min(Comparator.comparingDouble((Slice s) -> Math.abs(DAYS_A_YEAR * s.years() - days)))
        .orElseThrow();
  }

  /** Every expiry from one day to {@code mostDays} ahead that has a parity forward. */
  public static List<Slice> upTo(OptionChain chain, int mostDays) {
    return slices(chain)
        .filter(s -> s.years() > 1 / DAYS_A_YEAR && s.years() < mostDays / DAYS_A_YEAR)
        .toList();
  }

  private static Stream<Slice> slices(OptionChain chain) {
    return ChainSlices.of(chain, RATE).slices().stream();
  }
}

package org.alvhdesk.strategy.condor.search;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.chain.ExpiryQuotes;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.files.chain.ChainFiles;
import org.alvhdesk.market.files.chain.ReadOptions;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.parity.ParityRegression;
import org.alvhdesk.quant.parity.ParityResult;
import org.alvhdesk.quant.parity.ParitySettings;
import org.alvhdesk.quant.pricing.ImpliedVol;
import org.alvhdesk.quant.pricing.Right;

/**
 * Real SPX chains as slices; needs {@code -Dalvh.data.dir=<absolute path>}, else skips the test.
 */
public final class RealChains {
  private static final double MINUTES_A_YEAR = 525_600;
  private static final double MINUTES_A_DAY = 1440;

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

  /** The expiry nearest {@code days}, with its parity forward and out-of-the-money volatilities. */
  public static Slice nearest(OptionChain chain, int days) {
    Instant asOf = chain.provenance().asOf().instant();
    return chain.expiries().stream()
        .min(
            Comparator.comparingDouble(
                (ExpiryQuotes e) -> Math.abs(e.minutesFrom(asOf) / MINUTES_A_DAY - days)))
        .flatMap(e -> slice(e, asOf))
        .orElseThrow();
  }

  /** Every expiry from one day to {@code mostDays} ahead that has a parity forward. */
  public static List<Slice> upTo(OptionChain chain, int mostDays) {
    Instant asOf = chain.provenance().asOf().instant();
    List<Slice> slices = new ArrayList<>();
    for (ExpiryQuotes e : chain.expiries()) {
      double days = e.minutesFrom(asOf) / MINUTES_A_DAY;
      if (days > 1 && days < mostDays) {
        slice(e, asOf).ifPresent(slices::add);
      }
    }
    return slices;
  }

  private static Optional<Slice> slice(ExpiryQuotes quotes, Instant asOf) {
    double years = quotes.minutesFrom(asOf) / MINUTES_A_YEAR;
    if (!(ParityRegression.fitOrRate(quotes.parityQuotes(), years, 0.03, ParitySettings.STANDARD)
        instanceof ParityResult.Fit fit)) {
      return Optional.empty();
    }
    double[] strikes = quotes.strikes();
    double[] vols = new double[strikes.length];
    for (int i = 0; i < strikes.length; i++) {
      Right right = strikes[i] < fit.forward() ? Right.PUT : Right.CALL;
      double bid = right == Right.PUT ? quotes.putBid()[i] : quotes.callBid()[i];
      double ask = right == Right.PUT ? quotes.putAsk()[i] : quotes.callAsk()[i];
      OptionalDouble vol =
          bid > 0 && ask >= bid
              ? ImpliedVol.of(
                  right, 0.5 * (bid + ask), fit.forward(), strikes[i], years, fit.discount())
              : OptionalDouble.empty();
      vols[i] = vol.orElse(Double.NaN);
    }
    return Optional.of(
        new Slice(
            OptionRoot.valueOf(quotes.root().name()),
            quotes.expiry(),
            asOf,
            years,
            fit.forward(),
            fit.discount(),
            strikes,
            quotes.callBid(),
            quotes.callAsk(),
            quotes.putBid(),
            quotes.putAsk(),
            vols,
            Quality.DELAYED,
            "real chain"));
  }
}

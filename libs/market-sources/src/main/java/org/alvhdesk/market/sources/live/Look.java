package org.alvhdesk.market.sources.live;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.chain.Underlying;
import org.alvhdesk.market.files.intake.Intake;
import org.alvhdesk.market.files.intake.IntakeOptions;
import org.alvhdesk.market.files.intake.UnreadableFile;
import org.alvhdesk.market.intake.FileReading;
import org.alvhdesk.market.intake.FutureBar;
import org.alvhdesk.market.sources.FetchOutcome;
import org.alvhdesk.market.sources.MarketDataSource;
import org.alvhdesk.market.sources.SourceFile;
import org.alvhdesk.market.sources.Wish;
import org.alvhdesk.market.sources.http.Gzip;
import org.alvhdesk.market.sources.provider.Sources;

/**
 * One look at all sources: what came and what did not.
 *
 * @param chains by underlying
 * @param quotes by symbol
 * @param settlements of the session before, ascending; empty when they did not come
 * @param missing what did not come, in words
 */
record Look(
    Map<Underlying, OptionChain> chains,
    Map<String, IndexQuote> quotes,
    List<VxPoint> settlements,
    List<String> missing) {
  private static final List<String> SYMBOLS = List.of("SPX", "VIX", "VIX9D", "VIX3M", "VVIX");
  private static final int QUOTE_LIMIT = 1 << 20;

  /**
   * Asks every source that is needed. Blocks.
   *
   * @param settled the last session with VX settlements
   */
  static Look at(Sources sources, LocalDate settled) {
    Map<Underlying, OptionChain> chains = new HashMap<>();
    Map<String, IndexQuote> quotes = new HashMap<>();
    List<String> missing = new ArrayList<>();
    for (Underlying underlying : Underlying.values()) {
      Wish wish = new Wish.Chain(underlying);
      file(sources, wish, missing)
          .flatMap(f -> chain(f, underlying, missing))
          .ifPresent(chain -> chains.put(underlying, chain));
    }
    if (missing.isEmpty()) {
      // Without its chains a snapshot is none: nobody is asked for the rest.
      for (String symbol : SYMBOLS) {
        file(sources, new Wish.Quote(symbol), missing)
            .flatMap(f -> quote(f, missing))
            .ifPresent(quote -> quotes.put(symbol, quote));
      }
    }
    List<VxPoint> settlements =
        missing.isEmpty()
            ? file(sources, new Wish.Settlements(settled), missing)
                .map(f -> settlements(f, missing))
                .orElse(List.of())
            : List.of();
    return new Look(Map.copyOf(chains), Map.copyOf(quotes), settlements, List.copyOf(missing));
  }

  private static Optional<SourceFile> file(Sources sources, Wish wish, List<String> missing) {
    Optional<MarketDataSource> source = sources.forWish(wish);
    if (source.isEmpty()) {
      missing.add(wish.text() + ": no configured source offers it");
      return Optional.empty();
    }
    return switch (source.get().fetch(wish)) {
      case FetchOutcome.Got(SourceFile file) -> Optional.of(file);
      case FetchOutcome.Failed(var failure) -> {
        missing.add(wish.text() + ": " + failure.words());
        yield Optional.empty();
      }
      case FetchOutcome.NotConfigured(String what) -> {
        missing.add(wish.text() + ": " + what);
        yield Optional.empty();
      }
    };
  }

  private static Optional<OptionChain> chain(
      SourceFile file, Underlying underlying, List<String> missing) {
    Optional<OptionChain> chain =
        read(file, missing)
            .flatMap(FileReading::chain)
            .filter(c -> c.isVix() == (underlying == Underlying.VIX) && !c.expiries().isEmpty());
    if (chain.isEmpty()) {
      missing.add(file.name() + " holds no " + underlying + " chain");
    }
    return chain;
  }

  private static Optional<FileReading> read(SourceFile file, List<String> missing) {
    try {
      return Optional.of(Intake.read(file.name(), file.content(), IntakeOptions.none()));
    } catch (UnreadableFile e) {
      missing.add(e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<IndexQuote> quote(SourceFile file, List<String> missing) {
    try {
      Optional<IndexQuote> quote =
          Gzip.unpack(file.content(), QUOTE_LIMIT).flatMap(IndexQuote::read);
      if (quote.isEmpty()) {
        missing.add(file.name() + " holds no level");
      }
      return quote;
    } catch (IOException e) {
      missing.add(file.name() + " cannot be unpacked: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static List<VxPoint> settlements(SourceFile file, List<String> missing) {
    return read(file, missing).stream()
        .flatMap(r -> r.rows().stream())
        .filter(FutureBar.class::isInstance)
        .map(FutureBar.class::cast)
        .map(b -> new VxPoint(b.expiry(), b.settle()))
        .sorted(Comparator.comparing(VxPoint::expiry))
        .toList();
  }
}

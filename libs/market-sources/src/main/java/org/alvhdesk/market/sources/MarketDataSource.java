package org.alvhdesk.market.sources;

import java.net.URI;
import java.util.List;

/**
 * One provider of market data. A source that is down answers {@link FetchOutcome.Failed}; it never
 * throws, so that it cannot stop the others.
 */
public interface MarketDataSource {
  /** What it is, and what it still needs. */
  SourceInfo info();

  /** True when {@code wish} is something it has. */
  boolean offers(Wish wish);

  /** The addresses that {@link #fetch} asks first, without any key; nothing is sent. */
  List<URI> addresses(Wish wish);

  /**
   * Gets the file, from the provider or, while that is fresh enough, from what is held. Blocks:
   * waits for the host's pace and between tries.
   *
   * @throws IllegalArgumentException when it does not offer {@code wish}
   */
  FetchOutcome fetch(Wish wish);

  /** How it is doing. */
  SourceState state();
}

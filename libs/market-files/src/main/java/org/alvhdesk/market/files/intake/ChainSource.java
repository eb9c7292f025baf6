package org.alvhdesk.market.files.intake;

import java.util.Locale;
import java.util.stream.Stream;

/** Who publishes a chain, as a short key. */
final class ChainSource {
  private ChainSource() {}

  static String of(String provider) {
    String words = provider.toLowerCase(Locale.ROOT);
    return Stream.of("cboe", "barchart", "massive", "tradier")
        .filter(words::contains)
        .findFirst()
        .orElse("vendor");
  }
}

package org.alvhdesk.market.files.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.market.files.shape.Hints;

/** The names under which indices and funds are stored, and the values they can have. */
final class Symbols {
  /** Volatility indices and SKEW of Cboe. */
  private static final Set<String> VOLATILITY =
      Set.of(
          "VIX", "VIX1D", "VIX9D", "VIX3M", "VIX6M", "VIX1Y", "VVIX", "VXO", "VXN", "RVX", "VXD",
          "SKEW");

  /** Strategy indices of Cboe (cboe.com/us/indices/dashboard). */
  private static final Set<String> STRATEGY =
      Set.of(
          "BXM", "BXMD", "BXMC", "BXMW", "BXY", "BXN", "BXR", "PUT", "PUTY", "WPUT", "CLL", "CLLZ",
          "CLLR", "BFLY", "CNDR", "CMBO", "PPUT", "LOVOL", "VXTH", "VPD", "VPN", "RXM", "VSTG");

  private static final Set<String> OTHER = Set.of("SPX", "SPXTR", "SPY", "VNQ", "VIXY");

  /** Other names of the same thing. */
  private static final Map<String, String> ALIASES =
      Map.of("GSPC", "SPX", "INX", "SPX", "SP500TR", "SPXTR", "SPTR", "SPXTR", "SPXT", "SPXTR");

  /** Words of file names that say nothing about the symbol. */
  private static final Set<String> FILLERS =
      Set.of(
          "DAILY",
          "HISTORY",
          "HISTORICAL",
          "OHLC",
          "OHLCV",
          "CLOSE",
          "ADJ",
          "RAW",
          "YAHOO",
          "CBOE",
          "STOOQ",
          "PRICES",
          "DATA",
          "EOD",
          "US",
          "INDEX",
          "ETF");

  private Symbols() {}

  /** True when {@code name} is an index of Cboe. */
  static boolean ofCboe(String name) {
    return VOLATILITY.contains(name) || STRATEGY.contains(name);
  }

  /** True when {@code name} is in points and has no volume of its own. */
  static boolean index(String name) {
    return ofCboe(name) || name.equals("SPX") || name.equals("SPXTR");
  }

  /** The symbol a column or a caller calls {@code name}, if it is known. */
  static Optional<String> known(String name) {
    String symbol = ALIASES.getOrDefault(name, name);
    return ofCboe(symbol) || OTHER.contains(symbol) ? Optional.of(symbol) : Optional.empty();
  }

  /**
   * What the bars of a file are of: as the caller says, else a known symbol among the words of the
   * name, else its first word when only words such as "daily" follow.
   */
  static Optional<String> of(Hints hints) {
    if (hints.symbol().isPresent()) {
      String given = hints.symbol().get();
      return Optional.of(ALIASES.getOrDefault(given, given));
    }
    List<String> words = hints.words().stream().filter(w -> !w.isEmpty()).toList();
    if (words.contains("SPX") && words.contains("TOTAL") && words.contains("RETURN")) {
      return Optional.of("SPXTR");
    }
    for (String word : words) {
      Optional<String> known = known(word);
      if (known.isPresent()) {
        return known;
      }
    }
    boolean plain =
        words.size() > 1
            && words.getFirst().matches("[A-Z][A-Z0-9]{0,5}")
            && !FILLERS.contains(words.getFirst())
            && words.stream().skip(1).allMatch(w -> FILLERS.contains(w) || w.matches("\\d{4}"));
    return plain ? Optional.of(words.getFirst()) : Optional.empty();
  }

  /** Lowest value that is no defect: points, or dollars of a fund. */
  static double lowest(String symbol) {
    return VOLATILITY.contains(symbol) ? 2 : 1e-6;
  }

  /** Highest value that is no defect: far above every crash so far. */
  static double highest(String symbol) {
    return VOLATILITY.contains(symbol) ? 600 : 1e8;
  }
}

package org.alvhdesk.market.store.query;

import java.util.Map;
import java.util.Set;

/** The unit of a stored series, for people. */
final class Units {
  private static final Set<String> FUNDS = Set.of("SPY", "VNQ", "VIXY");
  private static final Map<String, String> PUBLISHED =
      Map.ofEntries(
          Map.entry("DTB3", "percent a year"),
          Map.entry("DFF", "percent a year"),
          Map.entry("FEDFUNDS", "percent a year"),
          Map.entry("DGS10", "percent a year"),
          Map.entry("ECBDFR", "percent a year"),
          Map.entry("CPIAUCSL", "index"),
          Map.entry("PPIACO", "index"),
          Map.entry("RBUSBIS", "index"),
          Map.entry("CAPE", "ratio"),
          Map.entry("SHILLER_PE10", "ratio"));

  private Units() {}

  static String ofBar(String symbol) {
    return FUNDS.contains(symbol) ? "US dollars" : "points";
  }

  static String ofSeries(String series) {
    if (series.startsWith("NYSE_") || series.startsWith("SP500_")) {
      return "issues";
    }
    return PUBLISHED.getOrDefault(series, "as published");
  }
}

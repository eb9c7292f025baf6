package org.alvhdesk.market.files.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.chain.FileTime;
import org.alvhdesk.market.chain.ParsedChain;
import org.alvhdesk.market.files.text.Jsons;

/**
 * Two brokers' answers (methodology section 5): Massive, formerly Polygon ({@code
 * results[].details.ticker} and {@code last_quote}, time in nanoseconds), and Tradier ({@code
 * options.option[].symbol} with bid and ask, time in milliseconds). The newest quote's time is the
 * file's.
 */
final class BrokerJson implements JsonFormat {
  private static final long NANOS_PER_MILLI = 1_000_000;

  @Override
  public String describes() {
    return "Massive/Polygon snapshot (JSON with results[].details) and Tradier chain (JSON with"
        + " options.option[])";
  }

  @Override
  public Optional<ParsedChain> parse(JsonNode root) {
    if (root.path("results").isArray() && root.path("results").path(0).has("details")) {
      return Optional.of(massive(root.path("results")));
    }
    JsonNode options = root.path("options").path("option");
    if (options.isObject()) {
      // Tradier leaves the brackets out around a single option.
      return Optional.of(tradier(JsonNodeFactory.instance.arrayNode().add(options)));
    }
    return options.isArray() ? Optional.of(tradier(options)) : Optional.empty();
  }

  private static ParsedChain massive(JsonNode results) {
    QuoteCollector collector = new QuoteCollector();
    long newest = 0;
    double spot = 0;
    long number = 0;
    for (JsonNode o : results) {
      number++;
      JsonNode quote = o.path("last_quote");
      long updated = quote.path("last_updated").asLong(0) / NANOS_PER_MILLI;
      add(
          collector,
          number,
          o.path("details").path("ticker").asText(""),
          quote,
          Jsons.number(o.path("day"), "volume"),
          Jsons.number(o, "open_interest"),
          updated);
      newest = Math.max(newest, updated);
      spot = Math.max(spot, o.path("underlying_asset").path("value").asDouble(0));
    }
    return chain("Massive snapshot, JSON", newest, spot, collector);
  }

  private static ParsedChain tradier(JsonNode options) {
    QuoteCollector collector = new QuoteCollector();
    long newest = 0;
    long number = 0;
    for (JsonNode o : options) {
      number++;
      long updated = Math.max(o.path("bid_date").asLong(0), o.path("ask_date").asLong(0));
      add(
          collector,
          number,
          o.path("symbol").asText(""),
          o,
          Jsons.number(o, "volume"),
          Jsons.number(o, "open_interest"),
          updated);
      newest = Math.max(newest, updated);
    }
    return chain("Tradier chain, JSON", newest, 0, collector);
  }

  private static void add(
      QuoteCollector collector,
      long number,
      String text,
      JsonNode quote,
      String volume,
      String openInterest,
      long updatedMillis) {
    Optional<OptionSymbol> symbol = OptionSymbol.of(text);
    if (symbol.isEmpty()) {
      collector.unreadable(number, text, "'" + text + "' is no option symbol");
      return;
    }
    collector.add(
        number,
        symbol.get(),
        Jsons.number(quote, "bid"),
        Jsons.number(quote, "ask"),
        volume,
        openInterest,
        updatedMillis > 0 ? Optional.of(Instant.ofEpochMilli(updatedMillis)) : Optional.empty());
  }

  private static ParsedChain chain(
      String provider, long newestMillis, double spot, QuoteCollector collector) {
    Instant newest = Instant.ofEpochMilli(newestMillis);
    return new ParsedChain(
        provider,
        newestMillis > 0
            ? new FileTime.Printed(newest, "newest quote " + newest)
            : new FileTime.Unknown(),
        spot > 0 ? OptionalDouble.of(spot) : OptionalDouble.empty(),
        collector.quotes,
        collector.unreadable);
  }
}

package org.alvhdesk.market.files.chain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.chain.FileTime;
import org.alvhdesk.market.chain.ParsedChain;
import org.alvhdesk.market.files.text.Jsons;

/**
 * Cboe's delayed quotes as JSON ({@code /api/global/delayed_quotes/options/_SPX.json}): {@code
 * data.options[]} with an OSI symbol, bid and ask. Its time stamp names no zone; it is UTC, unless
 * a trade in the file would then lie in the future, which makes it New York time.
 */
final class CboeDelayedJson implements JsonFormat {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Override
  public String describes() {
    return "Cboe delayed quotes (JSON with data.options[])";
  }

  @Override
  public Optional<ParsedChain> parse(JsonNode root) {
    JsonNode options = root.path("data").path("options");
    if (!options.isArray()) {
      return Optional.empty();
    }
    QuoteCollector collector = new QuoteCollector();
    Instant lastTrade = Instant.MIN;
    long number = 0;
    for (JsonNode o : options) {
      number++;
      String text = o.path("option").asText("");
      Optional<OptionSymbol> symbol = OptionSymbol.of(text);
      if (symbol.isEmpty()) {
        collector.unreadable(number, text, "'" + text + "' is no option symbol");
        continue;
      }
      collector.add(
          number,
          symbol.get(),
          Jsons.number(o, "bid"),
          Jsons.number(o, "ask"),
          Jsons.number(o, "volume"),
          Jsons.number(o, "open_interest"));
      Instant trade =
          local(o.path("last_trade_time").asText(""))
              .map(t -> t.atZone(NEW_YORK).toInstant())
              .orElse(Instant.MIN);
      lastTrade = trade.isAfter(lastTrade) ? trade : lastTrade;
    }
    double spot = root.path("data").path("current_price").asDouble(0);
    return Optional.of(
        new ParsedChain(
            "Cboe delayed quotes, JSON",
            time(root.path("timestamp").asText(""), lastTrade),
            spot > 0 ? OptionalDouble.of(spot) : OptionalDouble.empty(),
            collector.quotes,
            collector.unreadable));
  }

  private static FileTime time(String text, Instant lastTrade) {
    return local(text)
        .<FileTime>map(
            t -> {
              Instant utc = t.toInstant(ZoneOffset.UTC);
              Instant instant = lastTrade.isAfter(utc) ? t.atZone(NEW_YORK).toInstant() : utc;
              return new FileTime.Printed(
                  instant, text + (lastTrade.isAfter(utc) ? " (New York)" : " (UTC)"));
            })
        .orElse(new FileTime.Unknown());
  }

  private static Optional<LocalDateTime> local(String text) {
    try {
      return text.length() < 19
          ? Optional.empty()
          : Optional.of(LocalDateTime.parse(text.substring(0, 19).replace(' ', 'T')));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

package org.alvhdesk.market.files.chain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.chain.FileTime;
import org.alvhdesk.market.chain.ParsedChain;
import org.alvhdesk.market.files.text.Jsons;
import org.alvhdesk.market.files.text.Numbers;
import org.alvhdesk.quant.pricing.Right;

/**
 * Daily snapshots as JSON with {@code expiries} by date and options named by strike and type:
 * without roots. The time stamp is UTC without saying so; {@code spot} is not the index.
 */
final class BarchartJson implements JsonFormat {
  @Override
  public String describes() {
    return "Barchart snapshot (JSON with expiries by date)";
  }

  @Override
  public Optional<ParsedChain> parse(JsonNode root) {
    JsonNode expiries = root.path("expiries");
    if (!expiries.isObject()) {
      return Optional.empty();
    }
    QuoteCollector collector = new QuoteCollector();
    ExpiryDates dates = new ExpiryDates();
    long number = 0;
    for (Map.Entry<String, JsonNode> entry : expiries.properties()) {
      for (JsonNode o : entry.getValue()) {
        number++;
        Optional<LocalDate> expiry = dates.of(o.path("expirationDate").asText(entry.getKey()));
        Optional<Right> right = LongTableCsv.right(o.path("optionType").asText(""));
        OptionalDouble strike = Numbers.of(Jsons.number(o, "strikePrice"));
        if (expiry.isEmpty() || right.isEmpty() || strike.isEmpty()) {
          collector.unreadable(number, o.toString(), "expiry, strike or type is missing");
          continue;
        }
        collector.add(
            number,
            Optional.empty(),
            expiry.get(),
            right.get(),
            strike.getAsDouble(),
            Jsons.number(o, "bidPrice"),
            Jsons.number(o, "askPrice"),
            Jsons.number(o, "volume"),
            Jsons.number(o, "openInterest"));
      }
    }
    double spot = root.path("spot").asDouble(0);
    return Optional.of(
        new ParsedChain(
            "Barchart snapshot, JSON",
            time(root.path("timestamp").asText("")),
            spot > 0 ? OptionalDouble.of(spot) : OptionalDouble.empty(),
            collector.quotes,
            collector.unreadable));
  }

  private static FileTime time(String text) {
    try {
      Instant utc =
          text.endsWith("Z")
              ? Instant.parse(text)
              : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
      return new FileTime.Printed(utc, text + " (UTC)");
    } catch (DateTimeException e) {
      return new FileTime.Unknown();
    }
  }
}

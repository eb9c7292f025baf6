package org.alvhdesk.market.sources.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * A delayed quote of an index.
 *
 * @param level index points
 * @param asOf when it stood: the last change of the index, else when the file was made
 */
public record IndexQuote(double level, Instant asOf) {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final int LOCAL_TIME = 19;

  /**
   * Reads Cboe's {@code delayed_quotes/quotes/_X.json}: {@code data.current_price} and {@code
   * data.last_trade_time} in New York time; {@code timestamp} is UTC (methodology section 5).
   *
   * @return empty when it holds no positive level or no time
   */
  public static Optional<IndexQuote> read(byte[] json) {
    try {
      JsonNode root = MAPPER.readTree(json);
      JsonNode data = root.path("data");
      double level = data.path("current_price").asDouble(0);
      Optional<Instant> asOf =
          local(data.path("last_trade_time"))
              .map(t -> t.atZone(TradingCalendar.NEW_YORK).toInstant())
              .or(() -> local(root.path("timestamp")).map(t -> t.toInstant(ZoneOffset.UTC)));
      return level > 0 && level < Double.POSITIVE_INFINITY
          ? asOf.map(at -> new IndexQuote(level, at))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDateTime> local(JsonNode node) {
    String text = node.asText("");
    try {
      return text.length() < LOCAL_TIME
          ? Optional.empty()
          : Optional.of(LocalDateTime.parse(text.substring(0, LOCAL_TIME).replace(' ', 'T')));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

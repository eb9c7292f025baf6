package org.alvhdesk.market.files.series;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Hints;
import org.alvhdesk.market.files.shape.JsonShape;
import org.alvhdesk.market.files.text.Dates;
import org.alvhdesk.market.files.text.Jsons;

/**
 * FRED's {@code series/observations} as JSON. With a real-time range every value has the days on
 * which it stood ({@code realtime_start} to {@code realtime_end}) and its start is the vintage;
 * with {@code output_type} 2 or 3 the vintage is in the key ({@code CPIAUCSL_20240213}). When all
 * values stand on one and the same day the document only has the latest vintage, and none is given.
 */
public final class FredJson implements JsonShape {
  @Override
  public String describes() {
    return "FRED or ALFRED observations (JSON with observations[] of date, value, realtime_start)";
  }

  @Override
  public Optional<Findings> read(Hints hints, JsonNode root) {
    JsonNode observations = root.path("observations");
    return observations.isArray() ? Optional.of(values(hints, observations)) : Optional.empty();
  }

  private static Findings values(Hints hints, JsonNode observations) {
    boolean plain = observations.isEmpty() || observations.path(0).has("value");
    boolean vintages = plain && vintages(observations);
    String id = plain ? FredIds.of(hints) : "";
    Findings found =
        new Findings(
            vintages || !plain ? "alfred" : "fred",
            plain ? "FRED observations of " + id : "ALFRED observations by vintage");
    SeriesCollector series = new SeriesCollector(found);
    long number = 0;
    for (JsonNode o : observations) {
      number++;
      found.read();
      String date = o.path("date").asText("");
      Optional<LocalDate> of = Dates.of(date);
      if (of.isEmpty()) {
        found.reject(number, Codes.BAD_DATE, id + " '" + date + "'");
      } else if (plain) {
        Optional<LocalDate> known = Dates.of(o.path("realtime_start").asText(""));
        if (vintages && known.isEmpty()) {
          found.reject(number, Codes.BAD_DATE, id + " " + date + " has no realtime_start");
        } else {
          series.add(
              number,
              id,
              of.get(),
              Jsons.number(o, "value").strip(),
              vintages ? known : Optional.empty());
        }
      } else {
        byVintage(o, number, of.get(), series);
      }
    }
    series.end();
    if (plain && !vintages) {
      found.note("only the latest vintage: what was known earlier may have been another number");
    }
    return found;
  }

  private static boolean vintages(JsonNode observations) {
    String day = observations.path(0).path("realtime_start").asText("");
    for (JsonNode o : observations) {
      String start = o.path("realtime_start").asText("");
      if (!start.equals(day) || !o.path("realtime_end").asText("").equals(start)) {
        return !start.isEmpty();
      }
    }
    return false;
  }

  private static void byVintage(JsonNode o, long number, LocalDate of, SeriesCollector series) {
    Map<String, String> before = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : o.properties()) {
      Optional<FredIds.Column> column = FredIds.column(0, entry.getKey());
      String text = entry.getValue().asText("").strip();
      if (column.isPresent()
          && column.get().vintage().isPresent()
          && !text.equals(".")
          && !text.equals(before.put(column.get().series(), text))) {
        series.add(number, column.get().series(), of, text, column.get().vintage());
      }
    }
  }
}

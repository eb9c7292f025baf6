package org.alvhdesk.market.files.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Hints;
import org.alvhdesk.market.files.shape.JsonShape;
import org.alvhdesk.market.files.text.Dates;
import org.alvhdesk.market.intake.CalendarEvent;

/** FRED's {@code release/dates}: on which days a release came or will come. */
public final class FredReleaseDatesJson implements JsonShape {
  /** FRED's numbers of the releases used (methodology section 5). */
  private static final Map<Integer, String> KINDS =
      Map.of(10, "CPI", 46, "PPI", 50, "NFP", 53, "GDP", 101, "FOMC_RELEASE");

  @Override
  public String describes() {
    return "FRED release dates (JSON with release_dates[] of release_id and date)";
  }

  @Override
  public Optional<Findings> read(Hints hints, JsonNode root) {
    JsonNode dates = root.path("release_dates");
    return dates.isArray() ? Optional.of(read(dates)) : Optional.empty();
  }

  private static Findings read(JsonNode dates) {
    Findings found = new Findings("fred", "FRED release dates");
    Set<String> seen = new HashSet<>();
    long number = 0;
    for (JsonNode entry : dates) {
      number++;
      found.read();
      int id = entry.path("release_id").asInt(0);
      String text = entry.path("date").asText("");
      Optional<LocalDate> day = Dates.of(text);
      String kind = KINDS.getOrDefault(id, "FRED_RELEASE_" + id);
      if (day.isEmpty()) {
        found.reject(number, Codes.BAD_DATE, "release " + id + " '" + text + "'");
      } else if (id <= 0) {
        found.reject(number, Codes.BAD_EVENT, text + " has no release_id");
      } else if (!seen.add(kind + day.get())) {
        found.reject(number, Codes.DUPLICATE, kind + " " + day.get());
      } else {
        String about = entry.path("release_name").asText("");
        found.keep(new CalendarEvent(number, kind, day.get(), Optional.empty(), about));
      }
    }
    return found;
  }
}

package org.alvhdesk.market.files.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Hints;
import org.alvhdesk.market.files.shape.JsonShape;

/** Expected results of the VIX white paper, by edition. */
public final class WhitePaperJson implements JsonShape {
  @Override
  public String describes() {
    return "VIX white paper results (JSON with editions[] of vix_rounded)";
  }

  @Override
  public Optional<Findings> read(Hints hints, JsonNode root) {
    JsonNode editions = root.path("editions");
    return editions.isArray() && editions.path(0).has("vix_rounded")
        ? Optional.of(read(editions))
        : Optional.empty();
  }

  private static Findings read(JsonNode editions) {
    Findings found = new Findings("cboe", "results of the VIX white paper");
    long number = 0;
    for (JsonNode edition : editions) {
      number++;
      found.read();
      if (!edition.path("vix_rounded").isNumber()) {
        found.reject(number, Codes.BAD_VALUE, edition.path("name").asText("") + ": no result");
      }
    }
    found.note("a worked example without dates: nothing goes into history");
    return found;
  }
}

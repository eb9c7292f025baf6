package org.alvhdesk.strategy.hedge;

import java.time.Instant;
import java.time.LocalDate;
import org.alvhdesk.market.Quality;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;

/** Inputs of hedge rules for tests. */
public final class Given {
  public static final LocalDate MONDAY = LocalDate.of(2023, 2, 13);
  public static final Instant AS_OF = Instant.parse("2023-02-13T21:00:00Z");

  private Given() {}

  public static Observed number(String name, String unit, double value) {
    return new Observed(name, unit, 4, Measured.of(value), AS_OF, Quality.SETTLED);
  }

  public static Observed missing(String name, String unit) {
    return new Observed(name, unit, 4, Measured.none("not quoted"), AS_OF, Quality.SETTLED);
  }

  public static Answer yes(String name) {
    return Answer.of(name, true, "", AS_OF, Quality.SETTLED);
  }

  public static Answer no(String name) {
    return Answer.of(name, false, "", AS_OF, Quality.SETTLED);
  }

  public static Answer unknown(String name) {
    return Answer.unknown(name, "not quoted", AS_OF, Quality.SETTLED);
  }
}

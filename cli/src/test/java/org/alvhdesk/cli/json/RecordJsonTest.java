package org.alvhdesk.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
  record Inner(double vol, OptionalDouble delta) {}

  record All(
      LocalDate day,
      Instant at,
      BigDecimal usd,
      double number,
      Optional<Inner> some,
      Optional<Inner> none,
      List<Inner> many) {}

  @Test
  void membersInOrder_digitsKept_nothingIsNull() {
    All all =
        new All(
            LocalDate.of(2026, 1, 2),
            Instant.parse("2026-01-02T21:00:00Z"),
            new BigDecimal("1200.50"),
            Double.NaN,
            Optional.of(new Inner(0.15, OptionalDouble.of(-0.2))),
            Optional.empty(),
            List.of(new Inner(Double.POSITIVE_INFINITY, OptionalDouble.empty())));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RecordJson.write(out, all);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {
              "day" : "2026-01-02",
              "at" : "2026-01-02T21:00:00Z",
              "usd" : 1200.50,
              "number" : null,
              "some" : {
                "vol" : 0.15,
                "delta" : -0.2
              },
              "none" : null,
              "many" : [ {
                "vol" : null,
                "delta" : null
              } ]
            }
            """);
  }
}

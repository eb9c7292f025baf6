package org.alvhdesk.hedge.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.hedge.CondorBookBuilder;
import org.alvhdesk.hedge.book.BookKey;
import org.junit.jupiter.api.Test;

class MarginRowTest {
  private static final LocalDate DAY = LocalDate.of(2018, 1, 16);
  private static final BookKey KEY = new BookKey("run", "main");

  private static CondorBookV1.Condor condor(String id, String layer, String margin) {
    return new CondorBookV1.Condor(
        id,
        layer,
        "SPXW",
        DAY,
        Instant.EPOCH,
        0,
        1,
        1,
        2,
        3,
        4,
        new BigDecimal("9.50"),
        Instant.EPOCH,
        null,
        null,
        new BigDecimal("1.00"),
        new BigDecimal(margin),
        0,
        0,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static CondorBookV1 book(CondorBookV1.Condor... condors) {
    return CondorBookBuilder.book("run", 7, Instant.EPOCH).condors(condors).build();
  }

  private static List<String> lines(Optional<CondorBookV1> before, CondorBookV1 now) {
    return MarginRow.between(KEY, DAY, before, now).stream()
        .map(r -> r.positionId() + " " + r.layer() + " " + r.changeUsd())
        .toList();
  }

  @Test
  void postsReleasesAndReduces_andSaysNothingOfWhatStays() {
    CondorBookV1 before = book(condor("a", "BASE", "50000.00"), condor("b", "SECOND", "30000.00"));
    CondorBookV1 now = book(condor("a", "BASE", "20000.00"), condor("c", "THIRD", "5000.00"));

    assertThat(lines(Optional.empty(), before))
        .containsExactly("a BASE 50000.00", "b SECOND 30000.00");
    assertThat(lines(Optional.of(before), now))
        .containsExactly("a BASE -30000.00", "c THIRD 5000.00", "b SECOND -30000.00");
    assertThat(lines(Optional.of(now), now)).isEmpty();
  }
}

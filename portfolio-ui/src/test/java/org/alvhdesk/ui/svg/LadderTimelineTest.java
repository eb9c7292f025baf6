package org.alvhdesk.ui.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.ui.svg.LadderTimeline.Kind;
import org.alvhdesk.ui.svg.LadderTimeline.Row;
import org.alvhdesk.ui.svg.LadderTimeline.Span;
import org.junit.jupiter.api.Test;

class LadderTimelineTest {
  private static final LocalDate SESSION = LocalDate.of(2018, 1, 30);

  private static Row row(String layer, Kind kind, LocalDate from, LocalDate to) {
    return new Row(layer, "Open", List.of(new Span(kind, from, to)), "");
  }

  @Test
  void isTheSameImage_forTheSameLadder() throws IOException {
    String svg =
        LadderTimeline.of(
            "l",
            List.of(
                row("BASE", Kind.HELD, LocalDate.of(2018, 1, 12), LocalDate.of(2018, 3, 2)),
                new Row(
                    "SECOND",
                    "Due",
                    List.of(new Span(Kind.DUE, SESSION, LocalDate.of(2018, 3, 7))),
                    ""),
                new Row("THIRD", "Waiting", List.of(), "due 2018-02-14, 15 days from now")),
            SESSION);

    assertThat(svg.replace("><", ">\n<") + "\n").isEqualTo(golden());
  }

  @Test
  void saysThatExpiriesStandTooNear_onlyUnderAWeek() {
    assertThat(twoLayersApart(6)).contains("6 d apart, too near");
    assertThat(twoLayersApart(7)).contains("7 d apart").doesNotContain("too near");
  }

  @Test
  void measuresNothingAgainstACondorThatIsBoughtBack() {
    String svg =
        LadderTimeline.of(
            "l",
            List.of(
                row("BASE", Kind.CLOSING, SESSION, SESSION.plusDays(30)),
                row("SECOND", Kind.DUE, SESSION, SESSION.plusDays(31))),
            SESSION);

    assertThat(svg).doesNotContain("apart").contains("to be bought back");
  }

  @Test
  void isEmpty_withoutLayers() {
    assertThat(LadderTimeline.of("l", List.of(), SESSION)).isEmpty();
  }

  private static String twoLayersApart(int days) {
    return LadderTimeline.of(
        "l",
        List.of(
            row("BASE", Kind.HELD, SESSION, SESSION.plusDays(30)),
            row("SECOND", Kind.HELD, SESSION, SESSION.plusDays(30 + days))),
        SESSION);
  }

  private static String golden() throws IOException {
    try (var in = LadderTimelineTest.class.getResourceAsStream("/golden/ladder-timeline.svg")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

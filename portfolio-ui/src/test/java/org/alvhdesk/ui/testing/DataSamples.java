package org.alvhdesk.ui.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.alvhdesk.contracts.rest.CalendarEventView;
import org.alvhdesk.contracts.rest.ConflictView;
import org.alvhdesk.contracts.rest.HistoryStatusView;
import org.alvhdesk.contracts.rest.ImportRunView;
import org.alvhdesk.contracts.rest.Items;

/** A history with a gap, a conflict, a chain, and an import that left rows out. */
public final class DataSamples {
  public static final String EVENT = "3f0e2f51-56c8-4a5e-9a77-3b9f9e3a1d10";
  private static final Instant AT = Instant.parse("2026-11-20T20:00:00Z");

  private DataSamples() {}

  /** Answers everything that the data pages ask. */
  public static void serve() {
    StubServices.answer("GET /market/history/status", status());
    StubServices.answer("GET /market/imports/7", run("DONE", List.of()));
    StubServices.answer("POST /market/imports", run("RUNNING", List.of("b.csv")));
    StubServices.answer(
        "GET /market/history/conflicts",
        Items.of(
            List.of(
                new ConflictView(
                    "VIX", LocalDate.of(2014, 10, 15), "cboe", 26.25, "vendor", 25.27))));
    StubServices.answer("GET /market/calendar/events", Items.of(List.of(event())));
    StubServices.answer("POST /market/calendar/events", event());
    StubServices.answer("PUT /market/calendar/events/" + EVENT, event());
    StubServices.answer("DELETE /market/calendar/events/" + EVENT, event());
  }

  /** An import of two files. */
  public static ImportRunView run(String state, List<String> missing) {
    return new ImportRunView(
        summary(state),
        List.of(
            new ImportRunView.File(
                "VIX_History.csv",
                "ab".repeat(32),
                400_000,
                "STORED",
                "cboe",
                "Cboe index history of VIX",
                null,
                8_700,
                8_667,
                33,
                0,
                8_667,
                0,
                0,
                11,
                List.of("47 rows keep their close only"),
                List.of(
                    new ImportRunView.Defect(
                        "REJECTED",
                        "not-a-session",
                        33,
                        List.of(new ImportRunView.Row(12, "VIX 1990-01-15 <holiday>")))),
                120),
            new ImportRunView.File(
                "notes.txt",
                "cd".repeat(32),
                12,
                "NOT_UNDERSTOOD",
                null,
                null,
                "notes.txt has no known shape",
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                1)),
        missing);
  }

  private static HistoryStatusView.ImportSummary summary(String state) {
    return new HistoryStatusView.ImportSummary(
        7, AT, null, state, "page", "trader", 3, 2, 1, 8_667, 33, 11);
  }

  private static HistoryStatusView status() {
    return new HistoryStatusView(
        List.of(
            new HistoryStatusView.Series(
                "VIX",
                "cboe",
                "points",
                LocalDate.of(1990, 1, 2),
                LocalDate.of(2024, 6, 28),
                8_667,
                4,
                List.of(LocalDate.of(1991, 3, 27)),
                11)),
        List.of(
            new HistoryStatusView.Chain(
                "SPX",
                "",
                Instant.parse("2024-01-05T21:15:00Z"),
                "cboe",
                18_000,
                Map.of("dead", 900, "crossed", 3),
                41,
                13.33,
                13.35,
                -0.02,
                ""),
            new HistoryStatusView.Chain(
                "VIX",
                "",
                Instant.parse("2024-01-05T21:15:00Z"),
                "cboe",
                700,
                Map.of(),
                12,
                null,
                13.35,
                null,
                "options on VIX")),
        List.of(summary("DONE"), summary("INTERRUPTED")));
  }

  private static CalendarEventView event() {
    return new CalendarEventView(
        EVENT,
        "FOMC",
        LocalDate.of(2026, 12, 9),
        LocalTime.of(14, 0),
        "",
        "hand",
        "admin",
        "moved by a <day>",
        false,
        AT);
  }
}

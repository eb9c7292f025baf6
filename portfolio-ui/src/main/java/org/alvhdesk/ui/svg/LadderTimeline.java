package org.alvhdesk.ui.svg;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The ladder along calendar days: one row per layer with its condors from entry to expiry, what is
 * to be entered now, and how far apart the expiries stand.
 */
public final class LadderTimeline {
  /** Calendar days that two expiries keep apart (002-3, {@code minExpiryDistance}). */
  private static final int WEEK = 7;

  private static final double WIDTH = 860;
  private static final double LEFT = 96;
  private static final double RIGHT = WIDTH - 96;
  private static final double TOP = 30;
  private static final double ROW = 40;
  private static final double BAR = 11;
  private static final int NOTE = 96;

  private LadderTimeline() {}

  /**
   * One layer.
   *
   * @param state in words
   * @param note why it is not on, or empty
   */
  public record Row(String layer, String state, List<Span> spans, String note) {
    public Row {
      spans = List.copyOf(spans);
    }
  }

  /**
   * A condor from entry to expiry.
   *
   * @param kind held, closing (held, to be bought back) or due (to be sold)
   */
  public record Span(Kind kind, LocalDate from, LocalDate to) {}

  /** What a span is. */
  public enum Kind {
    HELD("held"),
    CLOSING("to be bought back"),
    DUE("to be sold");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** The chart; {@code session} is day zero. Empty text without rows. */
  public static String of(String id, List<Row> rows, LocalDate session) {
    if (rows.isEmpty()) {
      return "";
    }
    List<Span> spans = rows.stream().flatMap(r -> r.spans().stream()).toList();
    long first = spans.stream().mapToLong(s -> days(session, s.from())).min().orElse(0);
    long last = spans.stream().mapToLong(s -> days(session, s.to())).max().orElse(6 * WEEK);
    first = Math.min(0, Math.max(first, -8 * WEEK)) - 2;
    last += 2 * WEEK;
    Scale x = new Scale(first, last, LEFT, RIGHT);
    double bottom = TOP + rows.size() * ROW;
    List<Long> expiries = expiries(spans, session);
    boolean distances = expiries.size() > 1;
    Svg svg =
        new Svg(
            id,
            "timeline",
            WIDTH,
            bottom + (distances ? 58 : 34),
            "The ladder along calendar days",
            describe(rows, session));
    for (long expiry : expiries) {
      double from = x.at(Math.max(expiry - WEEK, first));
      double to = x.at(Math.min(expiry + WEEK, last));
      svg.rect("zone-week", from, TOP - 4, to - from, bottom - TOP + 4);
    }
    int step = last - first > 20 * WEEK ? 4 * WEEK : 2 * WEEK;
    for (long day = Math.ceilDiv(first, (long) step) * step; day <= last; day += step) {
      svg.line("grid", x.at(day), TOP - 4, x.at(day), bottom);
      if (day != 0) {
        svg.text(
            "tick", x.at(day), bottom + 14, "middle", (day > 0 ? "+" : "\u2212") + Math.abs(day));
      }
    }
    double y = TOP;
    for (Row row : rows) {
      row(svg, x, y, row, session);
      y += ROW;
    }
    svg.line("line-now", x.at(0), TOP - 10, x.at(0), bottom);
    svg.text("label now", x.at(0), TOP - 14, "middle", "today " + session);
    if (distances) {
      distances(svg, x, bottom + 32, expiries);
    }
    svg.text(
        "axis-title",
        (LEFT + RIGHT) / 2,
        bottom + (distances ? 54 : 30),
        "middle",
        "calendar days");
    return svg.end();
  }

  private static void row(Svg svg, Scale x, double y, Row row, LocalDate session) {
    svg.text("label", LEFT - 10, y + 15, "end", row.layer());
    svg.text("tick", LEFT - 10, y + 29, "end", row.state());
    double at = y + 6;
    for (Span span : row.spans()) {
      double from = Math.max(x.at(days(session, span.from())), LEFT);
      double to = x.at(days(session, span.to()));
      String css = "span-" + span.kind().name().toLowerCase(java.util.Locale.ROOT);
      svg.rect(css, from, at, to - from, BAR);
      svg.circle("dot-expiry", to, at + BAR / 2, 4);
      svg.text(
          "label",
          to + 8,
          at + BAR - 1,
          "start",
          span.to() + ", " + days(session, span.to()) + " d");
      at += BAR + 5;
    }
    if (row.spans().isEmpty()) {
      svg.text("tick", x.at(0) + 8, y + 16, "start", cut(row.note()));
    }
  }

  private static void distances(Svg svg, Scale x, double y, List<Long> expiries) {
    for (int i = 1; i < expiries.size(); i++) {
      long apart = expiries.get(i) - expiries.get(i - 1);
      double from = x.at(expiries.get(i - 1));
      double to = x.at(expiries.get(i));
      svg.line("axis", from, y - 4, from, y + 4);
      svg.line("axis", from, y, to, y);
      svg.line("axis", to, y - 4, to, y + 4);
      svg.text(
          "label" + (apart < WEEK ? " near" : ""),
          (from + to) / 2,
          y - 4,
          "middle",
          apart + " d apart" + (apart < WEEK ? ", too near" : ""));
    }
  }

  private static List<Long> expiries(List<Span> spans, LocalDate session) {
    return spans.stream()
        .filter(s -> s.kind() != Kind.CLOSING)
        .map(s -> days(session, s.to()))
        .distinct()
        .sorted()
        .toList();
  }

  private static long days(LocalDate session, LocalDate day) {
    return ChronoUnit.DAYS.between(session, day);
  }

  private static String cut(String note) {
    return note.length() <= NOTE ? note : note.substring(0, NOTE - 1) + "\u2026";
  }

  private static String describe(List<Row> rows, LocalDate session) {
    List<String> parts = new ArrayList<>();
    for (Row row : rows) {
      String what =
          row.spans().stream()
              .map(
                  s ->
                      s.kind().words
                          + ", expires "
                          + s.to()
                          + ", in "
                          + days(session, s.to())
                          + " days")
              .collect(Collectors.joining(" and "));
      parts.add(row.layer() + ": " + (what.isEmpty() ? row.state() + ", " + row.note() : what));
    }
    return String.join(". ", parts) + ".";
  }
}

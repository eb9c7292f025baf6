package org.alvhdesk.cli.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alvhdesk.cli.table.TextTable;
import org.alvhdesk.strategy.ledger.OpeningBook;
import org.alvhdesk.strategy.ledger.OpeningBook.RowError;
import org.alvhdesk.strategy.margin.MarginResult;
import org.alvhdesk.strategy.opening.OpeningReport;

/** An opening book for people: positions, margins, or what is wrong with the file. */
final class BookText {
  private BookText() {}

  static List<String> rejected(String file, List<RowError> errors) {
    List<String> lines = new ArrayList<>();
    lines.add(file + ": nothing would be imported; wrong are:");
    for (RowError e : errors) {
      lines.addAll(
          TextTable.wrap("  ", "      ", "line " + e.line() + ": " + e.reason() + ": " + e.text()));
    }
    return lines;
  }

  static List<String> accepted(String file, OpeningReport report) {
    OpeningBook.Accepted book = report.book();
    List<String> lines = new ArrayList<>();
    lines.add(
        file
            + " would be imported: condor positions "
            + book.condors().size()
            + ", hedge positions "
            + book.hedges().size());
    if (!book.condors().isEmpty()) {
      lines.add("");
      lines.addAll(condors(report));
    }
    if (!book.hedges().isEmpty()) {
      lines.add("");
      lines.addAll(hedges(report));
    }
    lines.add("");
    lines.addAll(margins(report));
    for (String expired : report.expired()) {
      lines.add("expired before " + report.session() + ", settle it first: " + expired);
    }
    return lines;
  }

  private static List<String> condors(OpeningReport report) {
    TextTable table = TextTable.of("condors", ">credit points", ">max loss USD", "*lines");
    for (OpeningBook.Condor c : report.book().condors()) {
      table.row(
          OpeningReport.name(c),
          points(c.creditPoints()),
          usd(OpeningReport.maxLossUsd(c)),
          numbers(c.lines()));
    }
    return table.row("all", "", usd(report.maxLossUsd()), "").lines();
  }

  private static List<String> hedges(OpeningReport report) {
    TextTable table = TextTable.of("hedges", ">paid points", ">max loss USD", "*lines");
    for (OpeningBook.Hedge h : report.book().hedges()) {
      table.row(
          h.quantity() + " " + h.contract().text(),
          points(h.averagePoints()),
          usd(OpeningReport.paidUsd(h)),
          numbers(h.lines()));
    }
    return table.row("all", "", usd(report.paidUsd()), "").lines();
  }

  private static List<String> margins(OpeningReport report) {
    TextTable table =
        TextTable.of("margin", ">deposit USD", ">paid in full USD", ">buying power USD", "*note");
    for (MarginResult margin : report.margins()) {
      switch (margin) {
        case MarginResult.Statement s ->
            table.row(
                s.mode().text(),
                usd(s.requirementUsd()),
                usd(s.paidUsd()),
                usd(s.buyingPowerUsd()),
                "");
        case MarginResult.NoData none ->
            table.row(none.mode().text(), "no data", "", "", none.reason());
      }
    }
    return table.lines();
  }

  private static String numbers(List<Integer> lines) {
    return lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String usd(BigDecimal usd) {
    return String.format(Locale.ROOT, "%,.2f", usd);
  }

  /** All digits, two at least. */
  private static String points(BigDecimal points) {
    return points.setScale(Math.max(2, points.stripTrailingZeros().scale())).toPlainString();
  }
}

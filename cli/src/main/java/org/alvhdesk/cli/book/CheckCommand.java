package org.alvhdesk.cli.book;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.table.Result;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.ledger.OpeningBook;
import org.alvhdesk.strategy.ledger.OpeningBook.RowError;
import org.alvhdesk.strategy.opening.OpeningReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./alvh book check}: what a broker's positions file would be imported as. */
@Command(
    name = "check",
    description = {
      "What a broker's positions (CSV) would be imported as, or every row that cannot be.",
      "A book is imported whole or not at all."
    },
    footer = {
      "",
      "Columns, in any order: symbol (OCC, with or without blanks: SPXW  260116P05620000), quantity"
          + " (negative when sold), average price (points per option, not dollars), group (optional:"
          + " which legs are one condor when an expiry holds several). Other columns are ignored.",
      "Template and other accepted headers: docs/strategy/opening-book.md.",
      "",
      "max loss  (wider wing - credit) x 100 x quantity, US dollars; of options bought what they cost",
      "margin    US dollars, VIX options at cost; portfolio margin needs volatilities and is no data"
    },
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "FILE", description = "The broker's positions.")
  private Path file;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Day the book is read for; default today in New York.")
  private LocalDate date = LocalDate.now(TradingCalendar.NEW_YORK);

  @Mixin private Result result;

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    return switch (BookFile.read(file)) {
      case OpeningBook.Accepted book -> {
        OpeningReport report = OpeningReport.of(book, date);
        result.write(
            streams.out(),
            () -> BookText.accepted(file.toString(), report),
            () -> BookJson.accepted(report));
        yield 0;
      }
      case OpeningBook.Rejected(List<RowError> errors) -> {
        result.write(
            streams.out(),
            () -> BookText.rejected(file.toString(), errors),
            () -> BookJson.rejected(errors));
        yield 1;
      }
    };
  }
}

package org.alvhdesk.cli.quant;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.table.Output;
import org.alvhdesk.cli.table.RowWriter;
import org.alvhdesk.cli.table.TableReader;
import org.alvhdesk.quant.calendar.Moved;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.calendar.OutsideCalendar;
import org.alvhdesk.quant.contract.Expiry;
import org.alvhdesk.quant.contract.ExpiryCalendar;
import org.alvhdesk.quant.contract.PriceSteps;
import org.alvhdesk.quant.contract.Product;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./alvh quant calendar}: the expiries of a root between two days. */
@Command(
    name = "calendar",
    description = {
      "The expiries of a root between two days (1990-01-01 to 2035-12-31), one a row, as CSV.",
      "They are those of the exchange's rules, holidays as closed; a far one may not be listed yet.",
      ""
    },
    footer = {
      "",
      "Columns:",
      "  expiry            day the settlement value is fixed",
      "  weekday, kind     Monday to Friday; monthly, end-of-month, weekly or daily",
      "  symbol            option root (VIXW: weekly VIX), or the future: VXF26 monthly, VX05 weekly",
      "  settlement        AM (opening) or PM (close); settles_to says which value",
      "  last_trading_day, last_trade_ct, last_trade_utc",
      "                    when trading ends, with the offset from UTC; short sessions count",
      "  settlement_ct, settlement_utc",
      "                    when the value is fixed; time to expiry counts to here",
      "  tick              smallest price step of one series on the expiry day, index points",
      "  multiplier        US dollars per index point and contract",
      "  moved_from, moved_because, closed_day",
      "                    usual day and the closure that moved the expiry; empty when none did",
      "",
      "Exit codes: 0 done, 1 a day outside the calendar, 2 wrong use."
    },
    sortOptions = false)
final class CalendarCommand implements Callable<Integer> {
  /** What people ask for: weekly VIX options share the monthlies' chain. */
  enum Root {
    SPX(Product.SPX),
    SPXW(Product.SPXW),
    VIX(Product.VIX, Product.VIXW),
    VX(Product.VX);

    private final List<Product> products;

    Root(Product... products) {
      this.products = List.of(products);
    }
  }

  private static final List<String> COLUMNS =
      List.of(
          "expiry",
          "weekday",
          "kind",
          "symbol",
          "settlement",
          "settles_to",
          "last_trading_day",
          "last_trade_ct",
          "last_trade_utc",
          "settlement_ct",
          "settlement_utc",
          "tick",
          "multiplier",
          "moved_from",
          "moved_because",
          "closed_day");

  private final Streams streams;
  @Spec private CommandSpec spec;

  @Option(
      names = "--root",
      required = true,
      paramLabel = "ROOT",
      description = "One of ${COMPLETION-CANDIDATES}.")
  private Root root;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      description = "First day, such as 2026-01-01.")
  private LocalDate from;

  @Option(names = "--to", required = true, paramLabel = "DATE", description = "Last day, included.")
  private LocalDate to;

  @Option(
      names = "--out",
      defaultValue = TableReader.STANDARD,
      paramLabel = "FILE",
      description = "Where the result goes; default stdout (-).")
  private String out;

  @Option(names = "--json", description = "A JSON array of objects instead of CSV.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This text.")
  private boolean help;

  CalendarCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (to.isBefore(from)) {
      throw new ParameterException(
          spec.commandLine(), "--from " + from + " is after --to " + to + ": swap them");
    }
    List<Expiry> expiries = expiries();
    try (Output output = Output.to(out, streams.out())) {
      RowWriter rows = RowWriter.to(output.stream(), COLUMNS, json);
      expiries.forEach(e -> write(rows, e));
      rows.finish();
      output.commit();
    }
    return 0;
  }

  private List<Expiry> expiries() {
    try {
      return root.products.stream()
          .flatMap(p -> ExpiryCalendar.between(p, from, to).stream())
          .sorted(Comparator.comparing(Expiry::date))
          .toList();
    } catch (OutsideCalendar e) {
      throw new DataProblem(e.getMessage() + "; choose --from and --to inside", e);
    }
  }

  private static void write(RowWriter rows, Expiry e) {
    rows.text(e.date().toString())
        .text(e.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        .text(e.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .text(e.symbol())
        .text(e.settlement().isMorning() ? "AM" : "PM")
        .text(e.settlement().text())
        .text(e.lastTradingDay().toString())
        .text(at(e.lastTrade(), OptionRoot.CHICAGO))
        .text(at(e.lastTrade(), ZoneOffset.UTC))
        .text(at(e.settlesAt(), OptionRoot.CHICAGO))
        .text(at(e.settlesAt(), ZoneOffset.UTC));
    optional(rows, PriceSteps.describe(e.product(), e.date()));
    rows.number(e.product().multiplierUsd());
    optional(rows, e.moved().map(Moved::from).map(LocalDate::toString).orElse(""));
    optional(rows, e.moved().map(m -> m.because().name()).orElse(""));
    optional(rows, e.moved().map(m -> m.because().date().toString()).orElse(""));
    rows.endRow();
  }

  private static void optional(RowWriter rows, String value) {
    if (value.isEmpty()) {
      rows.empty();
    } else {
      rows.text(value);
    }
  }

  private static String at(Instant instant, ZoneId zone) {
    return ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
  }
}

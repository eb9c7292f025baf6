package org.alvhdesk.cli.data;

import java.util.Map;
import java.util.Optional;
import org.alvhdesk.market.files.chain.ReadOptions;
import org.alvhdesk.market.files.intake.ColumnMapping;
import org.alvhdesk.market.files.intake.IntakeOptions;
import picocli.CommandLine.Option;

/** What a user says of a file that does not say it itself. */
final class OwnColumns {
  @Option(
      names = "--symbol",
      paramLabel = "NAME",
      description =
          "Index, fund or series that the files are of, when neither content nor name says.")
  private String symbol;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "A CSV of your own: bar, future, series or event a row. Needs --date-column.")
  private ColumnMapping.Kind kind;

  @Option(
      names = "--source",
      defaultValue = "own",
      paramLabel = "NAME",
      description = "With --kind: who publishes the numbers. Default ${DEFAULT-VALUE}.")
  private String source;

  @Option(
      names = "--date-column",
      defaultValue = "date",
      paramLabel = "NAME",
      description = "With --kind: the column of the date. Default ${DEFAULT-VALUE}.")
  private String date;

  @Option(
      names = "--date-pattern",
      paramLabel = "PATTERN",
      description = "With --kind: such as dd.MM.uuuu; default ISO, M/D/YYYY and YYYYMMDD.")
  private String pattern;

  @Option(
      names = "--column",
      paramLabel = "ROLE=NAME",
      description =
          "With --kind: a column by role (name, value, open, high, low, volume, open_interest,"
              + " expiry, vintage, time, about).")
  private Map<ColumnMapping.Role, String> columns = Map.of();

  /**
   * As the reader of files takes it.
   *
   * @throws IllegalArgumentException when a column that the kind needs is not named
   */
  IntakeOptions options() {
    if (kind == null) {
      return symbol == null ? IntakeOptions.none() : IntakeOptions.symbol(symbol);
    }
    ColumnMapping mapping =
        new ColumnMapping(
            kind, source, date, Optional.ofNullable(pattern), Optional.ofNullable(symbol), columns);
    return new IntakeOptions(Optional.empty(), Optional.of(mapping), ReadOptions.none());
  }
}

package org.alvhdesk.market.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alvhdesk.market.history.Publication;
import org.alvhdesk.market.history.PublishedSeries;
import org.alvhdesk.market.history.PublishedValue;

/**
 * Publications with the day on which they became known. CPI and PPI of a month are known on the day
 * of release that the economic calendar gives for it; without one, and for all others by month
 * always, on the 15th of the next month. A daily rate is known on the day after its date. The files
 * hold the latest vintage, so a value that was revised later is the revised one; there are no first
 * prints.
 *
 * <p>Read are FRED's CPIAUCSL, PPIACO, RBUSBIS, DTB3 and ECBDFR, and CAPE from a file of that name
 * or from column PE10 of Shiller's table, where 0 means missing. The weight of the ten largest
 * members of the S&P 500 has no free source: a file of one's own with {@code top10weight} in its
 * name, a date and a weight a month, is read.
 */
final class PublicationFiles {
  private static final int KNOWN_ON_DAY = 15;

  private PublicationFiles() {}

  static Map<Publication, PublishedSeries> load(
      ProviderFiles files, EventFile events, ImportReport.Builder report) {
    Map<Publication, PublishedSeries> all = new EnumMap<>(Publication.class);
    for (Publication name : Publication.values()) {
      source(name, files, report).ifPresent(s -> all.put(name, s.read(name, events, report)));
    }
    return all;
  }

  private static Optional<Source> source(
      Publication name, ProviderFiles files, ImportReport.Builder report) {
    List<Path> candidates =
        switch (name) {
          case CPI -> files.series("CPIAUCSL");
          case PPI -> files.series("PPIACO");
          case REER -> files.series("RBUSBIS");
          case CAPE ->
              Stream.concat(files.series("cape").stream(), files.series("shiller").stream())
                  .toList();
          case BILL_3M -> files.series("DTB3");
          case ECB_DEPOSIT -> files.series("ECBDFR");
          case TOP_TEN_WEIGHT -> files.series("top10weight");
        };
    for (Path file : candidates) {
      Optional<CsvTable> table = CsvTable.read(file).filter(t -> t.columnCount() >= 2);
      if (table.isPresent()) {
        return Optional.of(new Source(table.get()));
      }
      report.note(file + ": no date and value column for " + name + ", not used");
    }
    return Optional.empty();
  }

  private record Source(CsvTable table) {
    private String text(CsvRecord row) {
      return table.has("pe10") ? table.text(row, "pe10") : CsvTable.text(row, 1);
    }

    PublishedSeries read(Publication name, EventFile events, ImportReport.Builder report) {
      report.read(table.file(), name.name());
      boolean rate = name == Publication.BILL_3M || name == Publication.ECB_DEPOSIT;
      Map<LocalDate, PublishedValue> values = new TreeMap<>();
      for (CsvRecord row : table.rows()) {
        long line = row.getStartingLineNumber();
        Optional<LocalDate> date = CsvTable.date(row);
        if (date.isEmpty()) {
          report.problem(
              table.file(), line, IndexSeries.BAD_DATE, name + " '" + CsvTable.text(row, 0) + "'");
          continue;
        }
        Optional<Double> value = CsvTable.number(text(row));
        if (value.isEmpty()) {
          // FRED writes "." or nothing where there is no value; that is not a defect.
          continue;
        }
        if (rate) {
          LocalDate day = date.get();
          values.put(day, new PublishedValue(day, day.plusDays(1), value.get() / 100));
        } else if (value.get() > 0) {
          YearMonth month = YearMonth.from(date.get());
          values.put(
              month.atDay(1),
              new PublishedValue(month.atDay(1), known(name, month, events), value.get()));
        } else {
          report.problem(
              table.file(),
              line,
              IndexSeries.BAD_VALUE,
              String.format(Locale.ROOT, "%s %s '%s'", name, date.get(), text(row)));
        }
      }
      return new PublishedSeries(List.copyOf(values.values()));
    }

    private static LocalDate known(Publication name, YearMonth month, EventFile events) {
      LocalDate fifteenth = month.plusMonths(1).atDay(KNOWN_ON_DAY);
      return name == Publication.CPI || name == Publication.PPI
          ? events.releases().getOrDefault(name.name(), Map.of()).getOrDefault(month, fifteenth)
          : fifteenth;
    }
  }
}

package org.alvhdesk.market.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alvhdesk.market.files.series.TopTenWeightCsv;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.history.Publication;
import org.alvhdesk.market.history.PublishedSeries;
import org.alvhdesk.market.history.PublishedValue;
import org.alvhdesk.market.intake.FileReading;
import org.alvhdesk.market.intake.RejectedRow;
import org.alvhdesk.market.intake.SeriesValue;

/**
 * Publications with the day on which they became known. CPI and PPI of a month are known on the day
 * of release that the economic calendar gives for it; without one, and for all others by month
 * always, on the 15th of the next month. A daily rate is known on the day after its date. A file
 * with vintages gives first prints, known since their vintage; any other holds the latest vintage,
 * so a value that was revised later is the revised one.
 *
 * <p>Read are FRED's CPIAUCSL, PPIACO, RBUSBIS, DTB3 and ECBDFR, and CAPE from a file of that name
 * or from column PE10 of Shiller's table, where 0 means missing. The weight of the ten largest
 * members of the S&P 500 has no free source: a file of one's own with {@code top10weight} in its
 * name, a date and a weight a month, is read.
 */
final class PublicationFiles {
  private static final int KNOWN_ON_DAY = 15;

  private static final Map<Publication, String> ID =
      Map.of(
          Publication.CPI, "CPIAUCSL",
          Publication.PPI, "PPIACO",
          Publication.REER, "RBUSBIS",
          Publication.CAPE, "CAPE",
          Publication.BILL_3M, "DTB3",
          Publication.ECB_DEPOSIT, "ECBDFR",
          Publication.TOP_TEN_WEIGHT, TopTenWeightCsv.SERIES);

  private static final Map<String, String> REASONS =
      Map.of(
          Codes.BAD_DATE, IndexSeries.BAD_DATE,
          Codes.BAD_VALUE, IndexSeries.BAD_VALUE,
          Codes.MISSING, IndexSeries.BAD_VALUE);

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
        name == Publication.CAPE
            ? Stream.concat(files.series("cape").stream(), files.series("shiller").stream())
                .toList()
            : files.series(ID.get(name));
    for (Path file : candidates) {
      Optional<Source> source =
          Readings.of(file, ID.get(name), report)
              .map(r -> Source.of(file, r, ID.get(name)))
              .filter(s -> !s.values().isEmpty());
      if (source.isPresent()) {
        return source;
      }
      report.note(file + ": no date and value column for " + name + ", not used");
    }
    return Optional.empty();
  }

  private record Source(Path file, List<SeriesValue> values, List<RejectedRow> rejected) {
    private static final String PE10 = "SHILLER_PE10";

    /**
     * The series {@code id} of a reading; of Shiller's table the ratio, whose zeros are counted.
     */
    static Source of(Path file, FileReading reading, String id) {
      boolean shiller = reading.source().equals("shiller");
      List<RejectedRow> own =
          reading.rejected().stream().filter(r -> !shiller || r.detail().startsWith(PE10)).toList();
      return new Source(file, Readings.series(reading, shiller ? PE10 : id), own);
    }

    PublishedSeries read(Publication name, EventFile events, ImportReport.Builder report) {
      report.read(file, name.name());
      boolean rate = name == Publication.BILL_3M || name == Publication.ECB_DEPOSIT;
      Map<LocalDate, PublishedValue> published = new TreeMap<>();
      for (SeriesValue value : values) {
        if (rate) {
          LocalDate day = value.of();
          published.put(day, new PublishedValue(day, day.plusDays(1), value.value() / 100));
        } else if (value.value() > 0) {
          YearMonth month = YearMonth.from(value.of());
          LocalDate known = value.vintage().orElseGet(() -> known(name, month, events));
          PublishedValue print = new PublishedValue(month.atDay(1), known, value.value());
          published.merge(print.of(), print, (a, b) -> a.known().isAfter(b.known()) ? b : a);
        } else {
          report.problem(
              file,
              value.line(),
              IndexSeries.BAD_VALUE,
              name + " " + value.of() + " is not above 0");
        }
      }
      Readings.report(file, rejected, REASONS, report);
      return new PublishedSeries(List.copyOf(published.values()));
    }

    private static LocalDate known(Publication name, YearMonth month, EventFile events) {
      LocalDate fifteenth = month.plusMonths(1).atDay(KNOWN_ON_DAY);
      return name == Publication.CPI || name == Publication.PPI
          ? events.releases().getOrDefault(name.name(), Map.of()).getOrDefault(month, fifteenth)
          : fifteenth;
    }
  }
}

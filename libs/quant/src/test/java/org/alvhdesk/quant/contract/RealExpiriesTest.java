package org.alvhdesk.quant.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alvhdesk.quant.RealFiles;
import org.alvhdesk.quant.calendar.Expiries;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Computed expiries against those that the exchange's files show. */
class RealExpiriesTest {
  private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("M/d/yyyy");
  private static final DateTimeFormatter OCC = DateTimeFormatter.ofPattern("yyMMdd");

  /** The collection ends on this day; contracts that ran on are cut off here. */
  private static final LocalDate CUT = LocalDate.of(2015, 4, 1);

  private record LastRow(LocalDate date, int volume) {}

  private static LastRow lastRow(Path file) {
    String[] cells =
        RealFiles.lines(file).stream()
            .filter(l -> l.matches("\\d+/\\d+/\\d{4},.*"))
            .reduce((a, b) -> b)
            .orElseThrow()
            .split(",", -1);
    return new LastRow(LocalDate.parse(cells[0], US), Integer.parseInt(cells[8].strip()));
  }

  @Test
  @DisplayName("the last row of every VX contract file is its computed settlement day")
  void vxContractFiles() {
    List<Path> files = RealFiles.files(RealFiles.folder("vx_futures/by_contract"), "_VX.csv");
    Map<String, Expiry> bySymbol = new TreeMap<>();
    ExpiryCalendar.between(Product.VX, LocalDate.of(2008, 1, 1), LocalDate.of(2015, 12, 31))
        .forEach(e -> bySymbol.put(e.symbol(), e));

    int complete = 0;
    for (Path file : files) {
      String name = file.getFileName().toString();
      String symbol = "VX" + name.substring(4, 7); // CFE_F08_VX.csv
      Expiry expiry = bySymbol.get(symbol);
      LastRow last = lastRow(file);
      if (last.date().equals(CUT)) {
        assertThat(expiry.date()).as(name).isAfter(CUT);
        continue;
      }
      complete++;
      assertThat(expiry.date()).as(name).isEqualTo(last.date());
      assertThat(expiry.lastTradingDay().equals(expiry.date()))
          .as("%s trades on its settlement day", name)
          .isEqualTo(last.volume() > 0);
    }
    assertThat(files).hasSize(96);
    assertThat(complete).isEqualTo(87);
  }

  @Test
  @DisplayName("the event calendar's expiries are the computed ones but for its known wrong rows")
  void eventCalendar() {
    Path file = RealFiles.folder("calendar").resolve("us_macro_events_2000_2027.csv");
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (String line : RealFiles.lines(file)) {
      String[] cells = line.split(",", 3);
      boolean vix = cells[1].equals("vix_expiry");
      if (!vix && !cells[1].equals("opex")) {
        continue;
      }
      LocalDate date = LocalDate.parse(cells[0]);
      YearMonth month = YearMonth.from(date);
      LocalDate computed = vix ? Expiries.vixMonthly(month) : Expiries.spxMonthly(month);
      compared++;
      if (!computed.equals(date)) {
        wrong.add(cells[1] + " " + date + " is " + computed);
      }
    }
    assertThat(compared).isEqualTo(672);
    // Each overlooks Juneteenth: the day itself, or the Friday 30 days after a VIX Wednesday.
    assertThat(wrong)
        .containsExactlyInAnyOrder(
            "vix_expiry 2024-06-19 is 2024-06-18",
            "vix_expiry 2026-05-20 is 2026-05-19",
            "vix_expiry 2027-05-19 is 2027-05-18",
            "opex 2026-06-19 is 2026-06-18",
            "opex 2027-06-18 is 2027-06-17");
  }

  /** The (product, expiry) pairs that a chain file names in its option symbols. */
  private static Set<String> listed(Path file, Pattern symbols) {
    Set<String> found = new TreeSet<>();
    for (String line : RealFiles.lines(file)) {
      Matcher m = symbols.matcher(line);
      while (m.find()) {
        found.add(m.group(1) + " " + LocalDate.parse(m.group(2), OCC));
      }
    }
    return found;
  }

  private static Set<String> computed(LocalDate from, LocalDate to, Product... products) {
    Set<String> all = new TreeSet<>();
    for (Product p : products) {
      ExpiryCalendar.between(p, from, to).forEach(e -> all.add(e.symbol() + " " + e.date()));
    }
    return all;
  }

  private static LocalDate session(Path file) {
    Matcher m = Pattern.compile("\\d{4}-\\d\\d-\\d\\d").matcher(file.getFileName().toString());
    assertThat(m.find()).isTrue();
    return LocalDate.parse(m.group());
  }

  @Test
  @DisplayName("every expiry in the SPX chains is computed, and every computed near one is listed")
  void spxChains() {
    Pattern symbols = Pattern.compile("\\b(SPXW?)(\\d{6})[CP]\\d{8}");
    List<Path> files = RealFiles.files(RealFiles.folder("chains_spx"), "quotetable");
    assertThat(files).hasSizeGreaterThanOrEqualTo(8);
    for (Path file : files) {
      LocalDate day = session(file);
      Set<String> listed = listed(file, symbols);
      assertThat(computed(day.minusDays(7), day.plusYears(6), Product.SPX, Product.SPXW))
          .as(file.getFileName().toString())
          .containsAll(listed);
      if (!file.toString().contains("partial")) {
        assertThat(listed)
            .as(file.getFileName().toString())
            .containsAll(computed(day.plusDays(3), day.plusDays(14), Product.SPX, Product.SPXW));
      }
    }
  }

  @Test
  @DisplayName("every expiry in the VIX chains is computed")
  void vixChains() {
    Pattern symbols = Pattern.compile("\\b(VIXW?)(\\d{6})[CP]\\d{8}");
    List<Path> files = RealFiles.files(RealFiles.folder("chains_vix/pairs_2023"), "vix_chain");
    assertThat(files).hasSizeGreaterThanOrEqualTo(8);
    for (Path file : files) {
      LocalDate day = session(file);
      Set<String> listed = listed(file, symbols);
      assertThat(computed(day.minusDays(7), day.plusYears(3), Product.VIX, Product.VIXW))
          .as(file.getFileName().toString())
          .containsAll(listed);
    }
  }

  @ParameterizedTest(name = "{0}{1}")
  @CsvSource({
    "chains_vix/vix_iv_smiles_, 2019-12-20",
    "chains_vix/vix_iv_smiles_, 2023-02-15",
    "chains_spx/spx_iv_smiles_, 2019-12-20",
    "chains_spx/spx_iv_smiles_, 2023-02-15"
  })
  @DisplayName("the smile files of four days hold the computed expiries of the next four weeks")
  void smileFiles(String prefix, String day) {
    String[] parts = prefix.split("/", -1);
    Path file = RealFiles.folder(parts[0]).resolve(parts[1] + day + ".csv.gz");
    Pattern cell = Pattern.compile("(?:^|,)(20\\d{6}),");
    Set<LocalDate> listed = new TreeSet<>();
    for (String line : RealFiles.lines(file)) {
      Matcher m = cell.matcher(line);
      if (m.find()) {
        listed.add(LocalDate.parse(m.group(1), DateTimeFormatter.BASIC_ISO_DATE));
      }
    }
    LocalDate from = LocalDate.parse(day).plusDays(1);
    Product[] products =
        parts[0].equals("chains_vix")
            ? new Product[] {Product.VIX, Product.VIXW}
            : new Product[] {Product.SPX, Product.SPXW};
    assertThat(days(from, from.plusYears(6), products)).containsAll(listed);
    LocalDate near = from.plusDays(27);
    assertThat(listed.stream().filter(d -> !d.isAfter(near)))
        .containsExactlyElementsOf(days(from, near, products));
  }

  private static Set<LocalDate> days(LocalDate from, LocalDate to, Product... products) {
    Set<LocalDate> all = new TreeSet<>();
    for (Product p : products) {
      ExpiryCalendar.between(p, from, to).forEach(e -> all.add(e.date()));
    }
    return all;
  }
}

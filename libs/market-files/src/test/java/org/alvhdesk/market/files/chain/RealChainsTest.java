package org.alvhdesk.market.files.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.alvhdesk.market.chain.AsOf;
import org.alvhdesk.market.chain.ChainFlag;
import org.alvhdesk.market.chain.ChainIndices;
import org.alvhdesk.market.chain.ChainRoot;
import org.alvhdesk.market.chain.ExpiryQuotes;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.chain.QuoteFault;
import org.alvhdesk.market.chain.Rejected;
import org.alvhdesk.quant.vix.IndexLevel;
import org.alvhdesk.quant.vix.NoIndex;
import org.alvhdesk.quant.vix.VolatilityIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts about the real chain files; needs {@code -Dalvh.data.dir=<absolute path>}. */
class RealChainsTest {
  private Path data;

  @BeforeEach
  void dataDirectory() {
    String dir = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !dir.isBlank() && Files.isDirectory(Path.of(dir, "chains_spx")),
        "skipped: needs real chains, -Dalvh.data.dir=<absolute path of a directory with"
            + " chains_spx/ and chains_vix/>");
    data = Path.of(dir);
  }

  private OptionChain spx(String name) {
    return read("chains_spx/spx_chain_cboe_" + name);
  }

  private OptionChain read(String name) {
    return ChainFiles.read(data.resolve(name), ReadOptions.none());
  }

  private static double level(OptionChain chain, VolatilityIndex index, double rate) {
    return ((IndexLevel) ChainIndices.of(chain, index, rate).outcome()).level();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("the quotes' instant: the session's close however late the table was fetched")
  @CsvSource({
    "2019-05-13_0447ET, 2019-05-13T08:47:00Z, PRINTED_OVERNIGHT",
    "2020-06-26, 2020-06-26T20:15:00Z, CLOSE_BEFORE_PRINTED",
    "2020-09-04, 2020-09-04T20:15:00Z, CLOSE_BEFORE_PRINTED",
    "2022-02-04, 2022-02-04T21:15:00Z, CLOSE_BEFORE_PRINTED",
    "2022-03-23_1011ET, 2022-03-23T14:11:00Z, PRINTED_IN_SESSION",
    "2023-02-07, 2023-02-07T21:15:00Z, CLOSE_BEFORE_PRINTED",
    "2023-08-18, 2023-08-18T20:15:00Z, CLOSE_BEFORE_PRINTED",
    "2023-12-08_partial, 2023-12-08T21:15:00Z, CLOSE_BEFORE_PRINTED",
    "2024-01-05, 2024-01-05T21:15:00Z, CLOSE_BEFORE_PRINTED",
  })
  void asOf(String name, Instant instant, AsOf.How how) {
    AsOf asOf = spx("quotetable_" + name + ".csv.gz").provenance().asOf();
    assertThat(asOf.instant()).isEqualTo(instant);
    assertThat(asOf.how()).isEqualTo(how);
  }

  /** Rates are the 3-month bill of the day, continuously compounded. */
  @ParameterizedTest(name = "{0}: VIX {2} +- {3}")
  @DisplayName("indices from complete closing chains against the published closes")
  @CsvSource({
    // file, rate, tolerances of VIX, VIX9D, VIX3M, VIX6M, SKEW in points
    "2020-06-26, 0.00142, 0.12, 0.15, 0.13, 0.08, 0.02",
    "2020-09-04, 0.00112, 0.38, 0.16, 0.15, 0.04, 0.02",
    "2022-02-04, 0.00233, 0.01, 0.02, 0.09, 0.03, 0.02",
    "2023-02-07, 0.04681, 0.01, 0.02, 0.05, 0.02, 0.02",
    "2023-08-18, 0.05389, 0.01, 0.02, 0.07, 0.02, 0.02",
    "2024-01-05, 0.05348, 0.01, 0.02, 0.03, 0.02, 0.02",
  })
  void publishedCloses(
      String day, double rate, double vix, double vix9d, double vix3m, double vix6m, double skew)
      throws IOException {
    OptionChain chain = spx("quotetable_" + day + ".csv.gz");
    check(chain, VolatilityIndex.VIX, rate, day, "vix_daily_ohlc_cboe.csv", vix);
    check(chain, VolatilityIndex.VIX9D, rate, day, "vix9d_daily_ohlc_cboe.csv", vix9d);
    check(chain, VolatilityIndex.VIX3M, rate, day, "vix3m_daily_ohlc_cboe.csv", vix3m);
    check(chain, VolatilityIndex.VIX6M, rate, day, "vix6m_daily_ohlc_cboe.csv", vix6m);
    check(chain, VolatilityIndex.SKEW, rate, day, "skew_daily_cboe.csv", skew);
  }

  @Test
  @DisplayName("the median error of VIX over the complete closing chains is below 0.02 points")
  void medianError() throws IOException {
    List<Double> errors = new ArrayList<>();
    for (String row :
        List.of(
            "2020-06-26 0.00142",
            "2020-09-04 0.00112",
            "2022-02-04 0.00233",
            "2023-02-07 0.04681",
            "2023-08-18 0.05389",
            "2024-01-05 0.05348")) {
      String[] c = row.split(" ", -1);
      OptionChain chain = spx("quotetable_" + c[0] + ".csv.gz");
      errors.add(
          Math.abs(
              level(chain, VolatilityIndex.VIX, Double.parseDouble(c[1]))
                  - published("vix_daily_ohlc_cboe.csv", c[0])));
    }
    errors.sort(null);
    assertThat((errors.get(2) + errors.get(3)) / 2).isLessThan(0.02);
  }

  private void check(
      OptionChain chain,
      VolatilityIndex index,
      double rate,
      String day,
      String file,
      double tolerance)
      throws IOException {
    assertThat(level(chain, index, rate))
        .as("%s of %s", index, day)
        .isCloseTo(published(file, day), within(tolerance));
  }

  private double published(String file, String day) throws IOException {
    LocalDate d = LocalDate.parse(day);
    String american =
        String.format(
            Locale.ROOT, "%02d/%02d/%d", d.getMonthValue(), d.getDayOfMonth(), d.getYear());
    try (Stream<String> lines = Files.lines(data.resolve("indices").resolve(file))) {
      String line =
          lines
              .filter(l -> l.startsWith(american + ",") || l.startsWith(day + ","))
              .findFirst()
              .orElseThrow();
      return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
    }
  }

  @Test
  @DisplayName("VVIX from the end-of-day VIX quotes of 2016-06-01: 78.91 against 78.93")
  void vvix() throws IOException {
    OptionChain chain = read("chains_vix/vix_chain_cboe_eod_calcs_2016-06-01.csv.gz");
    double vvix = level(chain, VolatilityIndex.VVIX, 0.003);
    assertThat(vvix).isCloseTo(published("vvix_daily_cboe.csv", "2016-06-01"), within(0.03));
    assertThat(ChainIndices.of(chain, VolatilityIndex.VIX, 0.003).outcome())
        .isEqualTo(new NoIndex("the chain holds no Friday SPX or SPXW series"));
  }

  @Test
  @DisplayName(
      "dead: bid and ask both 0, out of the tradable quotes, still a zero bid for the strip")
  void dead() {
    OptionChain chain = spx("quotetable_2022-02-04.csv.gz");
    assertThat(chain.report().count("dead")).isEqualTo(11);
    Rejected r = chain.report().examples().get("dead").getFirst();
    assertThat(r).isEqualTo(new Rejected(10202, "SPX 2026-12-18 P 600", new QuoteFault.Dead()));
    ExpiryQuotes dec = chain.find(ChainRoot.SPX, LocalDate.of(2026, 12, 18)).orElseThrow();
    int i = java.util.Arrays.binarySearch(dec.strikes(), 600);
    assertThat(dec.putBid()[i]).isZero();
    assertThat(dec.putAsk()[i]).isZero();
  }

  @Test
  @DisplayName("crossed: a bid beside an ask of 0")
  void crossed() {
    OptionChain chain = spx("quotetable_2022-02-04.csv.gz");
    assertThat(chain.report().examples().get("crossed"))
        .containsExactly(
            new Rejected(10259, "SPX 2026-12-18 C 9200", new QuoteFault.Crossed(17.1, 0)));
  }

  @Test
  @DisplayName("expired: the AM series of the morning and the PM series of the afternoon")
  void expired() {
    OptionChain chain = spx("quotetable_2023-08-18.csv.gz");
    assertThat(chain.report().count("expired")).isEqualTo(1476);
    assertThat(chain.report().examples().get("expired").get(0).fault())
        .isEqualTo(new QuoteFault.Expired(Instant.parse("2023-08-18T13:30:00Z")));
    assertThat(chain.report().examples().get("expired").get(2).fault())
        .isEqualTo(new QuoteFault.Expired(Instant.parse("2023-08-18T20:00:00Z")));
  }

  @Test
  @DisplayName("off-grid: phantom strikes such as 1206 (1200 x 1.005) in the week of 2023-09-11")
  void offGrid() {
    OptionChain chain = spx("quotetable_2023-08-18.csv.gz");
    assertThat(chain.report().count("off-grid")).isEqualTo(38);
    assertThat(chain.report().examples().get("off-grid").getFirst())
        .isEqualTo(new Rejected(3236, "SPXW 2023-09-11 C 1206", new QuoteFault.OffGrid(1206, 5)));
  }

  @Test
  @DisplayName("stale spot: 2881.40 printed, 2849.40 by parity, and the quotes are of that morning")
  void staleSpot() {
    OptionChain chain = spx("quotetable_2019-05-13_0447ET.csv.gz");
    ChainFlag.StaleSpot flag = (ChainFlag.StaleSpot) chain.flags().getFirst();
    assertThat(flag.statedPoints()).isEqualTo(2881.4);
    assertThat(flag.parityPoints()).isCloseTo(2849.4, within(0.5));
  }

  @Test
  @DisplayName("BVZ: binary options among VIX quotes are rejected by their root")
  void binaries() {
    OptionChain chain = read("chains_vix/vix_chain_cboe_eod_quotes_2016-06-01.csv.gz");
    assertThat(chain.report().count("wrong-root")).isEqualTo(158);
    assertThat(chain.report().examples().get("wrong-root").getFirst().fault())
        .isEqualTo(new QuoteFault.WrongRoot("BVZ"));
    OptionChain calcs = read("chains_vix/vix_chain_cboe_eod_calcs_2016-06-01.csv.gz");
    assertThat(chain.report().kept()).isEqualTo(calcs.report().kept());
  }

  @Test
  @DisplayName("duplicate strikes without roots: PM SPXW is the dearer copy, single ones stay out")
  void duplicatesWithoutRoots() {
    OptionChain chain = spx("long_2025-01-22.csv.gz");
    LocalDate feb = LocalDate.of(2025, 2, 21);
    ExpiryQuotes am = chain.find(ChainRoot.SPX, feb).orElseThrow();
    ExpiryQuotes pm = chain.find(ChainRoot.SPXW, feb).orElseThrow();
    assertThat(am.strikes()).isEqualTo(pm.strikes()).hasSize(381);
    int i = java.util.Arrays.binarySearch(am.strikes(), 6000);
    assertThat(am.callBid()[i]).isEqualTo(139.9);
    assertThat(pm.callBid()[i]).isEqualTo(141.0);
    assertThat(chain.report().count("ambiguous-root")).isEqualTo(126);
    assertThat(chain.report().examples().get("ambiguous-root").getFirst().fault())
        .isInstanceOf(QuoteFault.AmbiguousRoot.class);
    assertThat(chain.flags())
        .filteredOn(f -> f instanceof ChainFlag.RootsDeduced)
        .hasSize(20)
        .first()
        .satisfies(f -> assertThat(f.text()).contains("224 of 224 pairs"));
    // The close is recalled as 15.10; the sample index files end in 2024.
    assertThat(level(chain, VolatilityIndex.VIX, 0.0421)).isCloseTo(15.10, within(0.05));
  }

  @Test
  @DisplayName("on a third Friday after the opening the dead copies are SPX, the live ones SPXW")
  void duplicatesOnExpiryDay() {
    OptionChain chain =
        ChainFiles.read(
            data.resolve("chains_spx/daily_2026/spx_chain_barchart_2026-02-20.json.gz"),
            ReadOptions.none().at(Instant.parse("2026-02-20T20:00:00Z")));
    LocalDate today = LocalDate.of(2026, 2, 20);
    assertThat(chain.find(ChainRoot.SPX, today)).isEmpty();
    assertThat(chain.find(ChainRoot.SPXW, today).orElseThrow().strikes()).hasSize(17);
    assertThat(chain.report().count("expired")).isEqualTo(483);
  }

  @Test
  @DisplayName(
      "a table without time or spot falls back on its name and says that it is not certain")
  void committedPairs() {
    OptionChain chain = read("chains_vix/pairs_2023/spx_chain_cboe_committed_2023-10-05.csv.gz");
    assertThat(chain.provenance().asOf().instant()).isEqualTo("2023-10-04T20:15:00Z");
    assertThat(chain.flags().getFirst()).isInstanceOf(ChainFlag.UncertainAsOf.class);
    assertThat(chain.statedSpotPoints()).isEqualTo(OptionalDouble.empty());
    OptionChain vix = read("chains_vix/pairs_2023/vix_chain_cboe_committed_2023-07-04.csv.gz");
    assertThat(vix.isVix()).isTrue();
    // 3 July is a short session.
    assertThat(vix.provenance().asOf().instant()).isEqualTo("2023-07-03T17:15:00Z");
  }

  @Test
  @DisplayName("a table of one expiry takes it from its name: 57 days after 2013-06-25")
  void singleExpiry() {
    OptionChain chain = read("chains_vix/vix_chain_cboe_2013-06-25_57dte.csv");
    assertThat(chain.expiries()).hasSize(1);
    assertThat(chain.expiries().getFirst().expiry()).isEqualTo("2013-08-21");
    assertThat(chain.expiries().getFirst().strikes()).hasSize(35);
  }

  @Test
  @DisplayName("a part of a chain says which indices it lacks")
  void partial() {
    OptionChain chain = spx("quotetable_2023-12-08_partial.csv.gz");
    assertThat(level(chain, VolatilityIndex.VIX9D, 0.0535)).isCloseTo(12.21, within(0.02));
    assertThat(ChainIndices.of(chain, VolatilityIndex.VIX, 0.0535).outcome())
        .isEqualTo(
            new NoIndex("no Friday SPX or SPXW series expires more than 30 days after 2023-12-08"));
  }

  @Test
  @DisplayName("implied volatilities are not taken for prices")
  void smiles() {
    assertThatThrownBy(() -> read("chains_spx/spx_iv_smiles_2023-02-15.csv.gz"))
        .isInstanceOf(UnreadableChain.class)
        .hasMessageContaining("implied volatilities");
  }

  @Test
  @DisplayName("every file keeps or rejects every one of its quotes, in ascending strikes")
  void nothingIsLost() throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("chains_spx"))) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().contains("_chain_")).sorted().toList()) {
        OptionChain chain = ChainFiles.read(file, ReadOptions.none());
        int columns = 0;
        for (ExpiryQuotes e : chain.expiries()) {
          columns += e.strip().size();
        }
        assertThat(columns).as("%s", file.getFileName()).isGreaterThan(1000);
        assertThat(chain.report().count("unparseable")).isZero();
      }
    }
  }
}

package org.alvhdesk.strategy.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.FactorModel;
import org.alvhdesk.quant.statistics.Regression;
import org.alvhdesk.quant.statistics.Xirr;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.rules.Choice;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

/** A book of 100,000 USD whose condors gain 0.4 of SPX and 10 USD a day, and whose hedge decays. */
class BookCapitalTest {
  private static final LocalDate OPENED = LocalDate.of(2017, 12, 29);
  private static final HedgeContract CALL = HedgeContract.vixCall(LocalDate.of(2019, 5, 22), 24);
  private static final LocalDate FUTURE = LocalDate.of(2019, 6, 19);

  private static BigDecimal usd(double amount) {
    return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
  }

  /** {@code n} sessions; SPX moves by a fixed pattern, VX the other way with its own. */
  private static List<BookClose> closes(int n) {
    List<BookClose> closes = new ArrayList<>();
    LocalDate day = OPENED;
    double spx = 2700;
    double vx = 15;
    double nav = 100_000;
    for (int i = 0; i < n; i++) {
      LocalDate before = day;
      day = TradingCalendar.nextBusinessDay(day);
      double market = 0.01 * Math.sin(i * 1.7) + 0.002 * Math.cos(i * 0.9);
      spx *= 1 + market;
      vx *= 1 - 2 * market + 0.01 * Math.cos(i * 2.3);
      BigDecimal condors = usd(0.4 * market * nav + 10 + 5 * Math.sin(i * 3.1));
      BigDecimal hedge = usd(-4 + 2 * Math.cos(i * 4.7));
      double gain = condors.add(hedge).doubleValue();
      TreeMap<String, BigDecimal> by = new TreeMap<>();
      by.put("BASE", condors);
      by.put("FRONT", hedge);
      closes.add(
          new BookClose(
              day,
              Optional.of(usd(nav + gain)),
              Optional.of(usd(900)),
              Optional.of(usd(-700)),
              Optional.of(new BookClose.Gains(before, by, Optional.of(gain / nav))),
              spx,
              Optional.of(0.0252),
              List.of(new VxPoint(FUTURE, vx))));
      nav += gain;
    }
    return closes;
  }

  private static CondorCycles.Movement condor(
      LocalDate date, String id, double margin, double cash) {
    return new CondorCycles.Movement(
        date, new TreeSet<>(List.of(id)), new TreeSet<>(List.of("BASE")), usd(margin), usd(cash));
  }

  private static BookCapital capital(List<BookClose> closes, List<CondorCycles.Movement> condors) {
    return capital(closes, condors, FigureRules.DEFAULTS);
  }

  private static BookCapital capital(
      List<BookClose> closes, List<CondorCycles.Movement> condors, FigureRules rules) {
    TreeMap<LocalDate, BigDecimal> external = new TreeMap<>();
    external.put(OPENED, usd(100_000));
    TreeMap<String, BigDecimal> values = new TreeMap<>();
    values.put("FRONT", usd(900));
    return BookCapital.of(
        new BookCapital.Known(
            OPENED,
            closes,
            external,
            condors,
            Map.of("open", usd(700)),
            HedgeLedger.of(
                List.of(
                    new HedgeEntry.Bought(
                        closes.getFirst().session(), "FRONT", CALL, 10, usd(1200), usd(0)))),
            values,
            Quality.MODEL,
            Instant.EPOCH),
        0.01,
        rules);
  }

  private static BookCapital.Sleeve sleeve(BookCapital capital, BookCapital.Kind kind) {
    return capital.sleeves().stream().filter(s -> s.kind() == kind).findFirst().orElseThrow();
  }

  private static FigureRules rules(String number, String value, String... off) {
    Citation ours = new Citation("004-13", "ours", "a test");
    return FigureRules.of(
        List.of(
            new RuleSet(
                "TEST",
                "1",
                "a test",
                List.of(new Parameter(number, new BigDecimal(value), "x", ours)),
                Arrays.stream(off).map(name -> new Choice(name, "OFF", ours)).toList())));
  }

  @Test
  void readsWindowsAndHurdleFromTheRuleSet() {
    List<BookClose> closes = closes(250);

    assertThat(capital(closes, List.of(), rules("verdict.quarters", "2")).quarters().rows())
        .hasSize(2);
    assertThat(
            sleeve(capital(closes, List.of(), rules("alpha.months", "6")), BookCapital.Kind.BOOK)
                .alpha()
                .used())
        .isBetween(115, 130);
    assertThat(capital(closes, List.of(), rules("irr.hurdle", "0.25")).hurdle().threshold())
        .isEqualTo("25 % a year");
  }

  @Test
  void saysWhichRuleSetSwitchedAFigureOff() {
    List<BookClose> closes = closes(120);
    BookCapital c =
        capital(
            closes,
            List.of(),
            rules(
                "irr.hurdle",
                "0.08",
                "report.waccAndIrr",
                "report.volatilityFactor",
                "report.opportunityCost",
                "ledger.xirr"));

    assertThat(why(c.wacc())).isEqualTo("switched off by TEST report.waccAndIrr");
    assertThat(why(sleeve(c, BookCapital.Kind.BOOK).alpha().twoFactor()))
        .isEqualTo("switched off by TEST report.volatilityFactor");
    assertThat(sleeve(c, BookCapital.Kind.BOOK).alpha().capm()).isInstanceOf(Estimate.Known.class);
    assertThat(why(sleeve(c, BookCapital.Kind.HEDGE).irr()))
        .isEqualTo("switched off by TEST ledger.xirr");
    assertThat(c.uses()).extracting(BookWacc.Use::name).containsExactly("margin of the condors");
  }

  @Test
  void measuresEachSleeveOnItsOwnOutlay() {
    List<BookClose> closes = closes(120);
    LocalDate first = closes.getFirst().session();
    BookCapital c =
        capital(closes, List.of(condor(first, "open", 40_000, 0), condor(first, "open", 0, 900)));

    assertThat(c.sleeves())
        .extracting(BookCapital.Sleeve::name)
        .containsExactly("account", "condors and hedge", "condors", "BASE", "hedge", "FRONT");
    assertThat(c.asOf()).isEqualTo(closes.getLast().session());
    BookCapital.Sleeve condors = sleeve(c, BookCapital.Kind.CONDORS);
    assertThat(condors.capitalUsd()).isEqualByComparingTo("40000");
    // 900 received, 700 to buy back: 200 on 39,100 that stood from the first close to the last.
    double years = (c.days() - (first.toEpochDay() - OPENED.toEpochDay())) / 365.0;
    assertThat(rate(condors.irr()))
        .isCloseTo(Math.pow(39_300.0 / 39_100.0, 1 / years) - 1, within(1e-9));
    assertThat(rate(sleeve(c, BookCapital.Kind.HEDGE).irr()))
        .isCloseTo(Math.pow(900.0 / 1200.0, 1 / years) - 1, within(1e-9));
    assertThat(rate(sleeve(c, BookCapital.Kind.ACCOUNT).irr()))
        .isCloseTo(
            Math.pow(
                    closes.getLast().navUsd().orElseThrow().doubleValue() / 100_000,
                    365.0 / c.days())
                - 1,
            within(1e-9));
    // 40,000 of margin and 200 of hedge from cash at 3.52 %, 700 from credits at the condors' rate.
    assertThat(c.wacc().orThrow())
        .isCloseTo((40_200 * 0.0352 + 700 * rate(condors.irr())) / 40_900, within(1e-12));
    assertThat(c.hurdle().verdict()).isEqualTo(Verdict.FIRED);
    assertThat(c.hurdle().effect()).contains("has earned less than the hurdle");
    assertThat(c.quarters().verdict()).isEqualTo(QuarterPanel.Verdict.NO_DATA);
  }

  @Test
  void givesAlphasThatAddUpToTheBook_andTheBetaThatIsInTheGains() {
    BookCapital c = capital(closes(250), List.of());

    FactorModel.Fit book = sleeve(c, BookCapital.Kind.BOOK).alpha().capm().orThrow();
    assertThat(capmOf(closes(250), "BASE") + capmOf(closes(250), "FRONT"))
        .isCloseTo(book.alphaPerYear(), within(1e-9));
    assertThat(book.marketBeta()).isCloseTo(0.4, within(0.02));
    Regression two = sleeve(c, BookCapital.Kind.BOOK).alpha().twoFactor().orThrow().regression();
    assertThat(two.coefficient(FactorModel.VIX_FUTURES).value()).isCloseTo(0, within(0.01));
    assertThat(sleeve(c, BookCapital.Kind.BOOK).alpha().used()).isEqualTo(249);
  }

  private static double capmOf(List<BookClose> closes, String layer) {
    return SleeveReturns.of(closes).alpha(layer::equals).capm().orThrow().alphaPerYear();
  }

  @Test
  void saysWhatIsMissing_insteadOfANumber() {
    BookCapital c = capital(closes(10), List.of());

    assertThat(why(sleeve(c, BookCapital.Kind.BOOK).alpha().capm()))
        .isEqualTo("9 returns on dates that every series has, at least 36 needed");
    assertThat(why(sleeve(c, BookCapital.Kind.CONDORS).irr())).contains("days with money");
    assertThat(why(c.wacc())).contains("cost of hedge paid out of credits");
    BookClose dark =
        new BookClose(
            OPENED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            2700,
            Optional.empty(),
            List.of());
    assertThatThrownBy(
            () ->
                new BookCapital.Known(
                    OPENED,
                    List.of(dark),
                    new TreeMap<>(),
                    List.of(),
                    Map.of(),
                    HedgeLedger.of(List.of()),
                    new TreeMap<>(),
                    Quality.MODEL,
                    Instant.EPOCH))
        .hasMessageContaining("a last close with a value");
  }

  @Test
  void comparesQuartersOnlyWithWhatWasKnownWhenTheyBegan() {
    List<BookClose> closes = closes(330); // into the second quarter of 2019
    List<CondorCycles.Movement> condors = new ArrayList<>();
    for (int month = 0; month < 14; month++) {
      LocalDate sold = LocalDate.of(2018, 1, 3).plusMonths(month);
      condors.add(condor(sold, "c" + month, 10_000, 200));
      condors.add(condor(sold.plusDays(20), "c" + month, -10_000, -50));
    }
    BookCapital c = capital(closes, condors);

    assertThat(c.quarters().rows())
        .extracting(QuarterPanel.Row::quarter)
        .containsExactly("2018-Q2", "2018-Q3", "2018-Q4", "2019-Q1");
    assertThat(c.quarters().verdict()).isEqualTo(QuarterPanel.Verdict.PRESERVE);
    // 700 of 900 from credits at the condors' own rate, 200 from cash at 3.52 %.
    double irr = Math.pow(9950.0 / 9800.0, 365.0 / 20) - 1;
    assertThat(c.quarters().rows().getFirst().spread().orThrow())
        .isCloseTo(irr - (700 * irr + 200 * 0.0352) / 900, within(1e-6));
  }

  @Test
  void takesDepositsOutOfTheDrawdown() {
    BookClose.Gains up = new BookClose.Gains(OPENED, new TreeMap<>(), Optional.of(0.10));
    BookClose.Gains down =
        new BookClose.Gains(LocalDate.of(2018, 1, 2), new TreeMap<>(), Optional.of(-0.20));
    NavPath path =
        NavPath.of(
            OPENED,
            List.of(
                close(LocalDate.of(2018, 1, 2), 110_000, up),
                close(LocalDate.of(2018, 1, 3), 588_000, down))); // 500,000 were paid in

    assertThat(path.points().getLast().growth()).isCloseTo(0.88, within(1e-12));
    assertThat(path.points().getLast().drawdown()).isCloseTo(0.20, within(1e-12));
    assertThat(path.drawdown().orThrow().depth()).isCloseTo(0.20, within(1e-12));
  }

  @Test
  void rollsTheFutureBeforeItSettles() {
    LocalDate front = LocalDate.of(2018, 1, 10);
    LocalDate next = LocalDate.of(2018, 2, 14);
    List<BookClose> closes = new ArrayList<>();
    double[] prices = {20, 22, 11};
    LocalDate[] days = {
      LocalDate.of(2018, 1, 2), LocalDate.of(2018, 1, 3), LocalDate.of(2018, 1, 4)
    };
    for (int i = 0; i < 3; i++) {
      closes.add(
          new BookClose(
              days[i],
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              2700,
              Optional.of(0.02),
              List.of(new VxPoint(front, prices[i]), new VxPoint(next, 2 * prices[i] + i))));
    }

    // 8 days before 10 January the front is still held, 7 days before it is the next one.
    assertThat(SleeveReturns.of(closes).vixFutures().values())
        .containsExactly(22.0 / 20 - 1, 24.0 / 45 - 1);
  }

  private static BookClose close(LocalDate day, double nav, BookClose.Gains gains) {
    return new BookClose(
        day,
        Optional.of(usd(nav)),
        Optional.of(usd(0)),
        Optional.of(usd(0)),
        Optional.of(gains),
        2700,
        Optional.of(0.02),
        List.of());
  }

  private static double rate(Estimate<Xirr.Result> irr) {
    return ((Xirr.OneRoot) irr.orThrow()).rate();
  }

  private static String why(Estimate<?> estimate) {
    return ((Estimate.Refused<?>) estimate).reason().text();
  }
}

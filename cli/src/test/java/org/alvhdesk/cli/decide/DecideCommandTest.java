package org.alvhdesk.cli.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alvhdesk.cli.Run;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A year and a half of invented closes; the day decided is their last. */
class DecideCommandTest {
  private static final List<String> CONDOR_SETS =
      List.of("LAYERED-002", "CORE45-000", "SHORT14-003");

  private static final List<String> HEDGE_SETS =
      List.of(
          "FOUR42-004",
          "FOUR42-004-A",
          "FOUR42-004-B",
          "FOUR42-004-D",
          "FOUR42-004-E",
          "FOUR42-004-F",
          "FOUR42-004-G",
          "TAILIRR-001",
          "CORE45-000",
          "SHORT14-003",
          "VXTH",
          "PPUT-LIKE",
          "STATIC-VIX",
          "VOLOS-TAIL",
          "UNHEDGED",
          "DOWNSIZED");

  private static final LocalDate LAST = LocalDate.of(2020, 6, 30);

  @TempDir static Path data;

  @BeforeAll
  static void closes() throws IOException {
    List<String> spx = new ArrayList<>(List.of("DATE,CLOSE"));
    List<String> vix = new ArrayList<>(List.of("DATE,CLOSE"));
    List<String> vvix = new ArrayList<>(List.of("DATE,VVIX"));
    List<String> vx = new ArrayList<>(List.of("Date,M1,M2,M3,M4,M5,M6,M7"));
    int i = 0;
    for (LocalDate day = LocalDate.of(2019, 1, 2);
        !day.isAfter(LAST);
        day = TradingCalendar.nextBusinessDay(day)) {
      String us = "%02d/%02d/%d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear());
      double level = 16 + 3 * StrictMath.sin(i / 9.0);
      spx.add(row(us, 2500 + i + 20 * StrictMath.sin(i / 7.0)));
      vix.add(row(us, level));
      vvix.add(row(us, 95 + 4 * StrictMath.sin(i / 5.0)));
      StringBuilder curve = new StringBuilder(day.toString());
      for (int month = 1; month <= 7; month++) {
        curve.append(String.format(Locale.ROOT, ",%.3f", level + 0.8 * month));
      }
      vx.add(curve.toString());
      i++;
    }
    Files.write(data.resolve("SPX_History.csv"), spx);
    Files.write(data.resolve("VIX_History.csv"), vix);
    Files.write(data.resolve("VVIX_History.csv"), vvix);
    Files.write(data.resolve("vx_m1_m7.csv"), vx);
  }

  private static String row(String day, double close) {
    return String.format(Locale.ROOT, "%s,%.2f", day, close);
  }

  private static Run decide(String... more) {
    return Run.of(
        Stream.concat(
                Stream.of("decide", "--data", data.toString(), "--date", LAST.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static JsonNode json(Run run) throws IOException {
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  @DisplayName("market, signals, ladder, hedge, joint book and every rule, in 100 columns")
  void text() {
    Run run = decide();
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("Decision of 2020-06-30: LAYERED-002 version ")
        .contains(
            "no stored SPX chain of this session: quotes are a model's",
            "\nSignals\n",
            "\nCondor ladder\n",
            "BASE    DUE",
            "OPEN ",
            "gives up: credit",
            "odds (MODEL)",
            "takes on: touch",
            "odds of a condor (MODEL)",
            "barrier formula",
            "\nHedge if the ladder's trades fill\n",
            "BUY ",
            " of NAV",
            "2018-02-02..05",
            "regulatory margin (Cboe/Reg T)",
            "VX1_ABOVE_VX2_OR_LOW_VIX_RANK",
            "Control arm (000-1, 000-2)",
            "\nEvery rule looked at\n",
            "NO DATA");
    assertThat(run.out().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(110));
  }

  @Test
  @DisplayName("a window of stored closes is one more shock; one that is not stored is refused")
  void shock() {
    Run run = decide("--shock", "2020-06-10:2020-06-26");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("2020-06-10..26", "2018-02-02..05");

    assertThat(decide("--shock", "1901-01-02:1901-01-05").exit()).isEqualTo(1);
    for (String wrong :
        List.of(
            "2020-06-10",
            "2020-06-10:then",
            "2020-06-26:2020-06-10",
            "2020-06-10:2020-06-26,2020-06-10:2020-06-26")) {
      Run refused = decide("--shock", wrong);
      assertThat(refused.exit()).as(wrong).isEqualTo(2);
      assertThat(refused.err()).contains("--shock");
    }
  }

  @Test
  @DisplayName("the same files and options give the same bytes; the text stays beside a JSON file")
  void sameBytes(@TempDir Path out) throws IOException {
    Run first = decide("--json");
    assertThat(decide("--json").out()).isEqualTo(first.out());
    Path file = out.resolve("d.json");
    Run both = decide("--json", file.toString());
    assertThat(both.out()).startsWith("Decision of ");
    assertThat(Files.readString(file)).isEqualTo(first.out());
  }

  @Test
  @DisplayName("JSON carries the trades with limits, traces with inputs, and three margin modes")
  void json() throws IOException {
    JsonNode decision = json(decide("--json")).get("decision");
    JsonNode open = decision.get("ladder").get("trades").get(0);
    assertThat(open.get("side").asText()).isEqualTo("OPEN");
    assertThat(open.get("limitPoints").decimalValue())
        .isLessThan(open.get("midPoints").decimalValue());
    JsonNode next = decision.get("ifLadderFills");
    assertThat(next.get("hedge").get("trades")).hasSize(3);
    assertThat(next.get("risk").get("margins")).hasSize(3);
    JsonNode odds = next.get("risk").get("odds").get(0);
    assertThat(odds.get("probabilityOfProfit").asDouble()).isBetween(0.3, 0.95);
    assertThat(odds.get("touch").get("put").asDouble()).isBetween(0.05, 0.8);
    JsonNode selection = decision.get("ladder").get("selection");
    assertThat(selection.get("best").get("touch"))
        .as("the condor proposed is the one chosen, at the same strikes")
        .isNotNull();
    assertThat(selection.get("best").get("touch").get("call").asDouble())
        .isCloseTo(odds.get("touch").get("call").asDouble(), within(1e-3));
    for (JsonNode runner : selection.get("runnersUp")) {
      assertThat(runner.get("candidate").get("touch").get("put").asDouble()).isBetween(0.01, 0.99);
      assertThat(runner.get("touchPoints").isNumber()).isTrue();
    }
    assertThat(next.get("risk").get("scenarios").get("rows")).hasSize(15);
    assertThat(next.get("hedge").get("trace").findValuesAsText("quality")).contains("MODEL");
  }

  static Stream<List<String>> pairs() {
    return CONDOR_SETS.stream().flatMap(c -> HEDGE_SETS.stream().map(h -> List.of(c, h)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  @DisplayName("any pair of presets decides")
  void everyPair(List<String> pair) throws IOException {
    JsonNode decision = json(decide("--rules", String.join(",", pair), "--json")).get("decision");
    assertThat(decision.get("condorRules").get("id").asText()).isEqualTo(pair.getFirst());
    assertThat(decision.get("hedgeRules").get("id").asText()).isEqualTo(pair.getLast());
    assertThat(decision.get("ladder").get("trace")).isNotEmpty();
    assertThat(decision.get("ladder").get("layers")).isNotEmpty();
  }

  @Test
  @DisplayName(
      "DOWNSIZED sells the most condors that lose under stress what the hedged arm loses (M7)")
  void downsized() throws IOException {
    JsonNode hedged = json(decide("--json")).get("decision");
    JsonNode fewer = json(decide("--rules", "LAYERED-002,DOWNSIZED", "--json")).get("decision");
    JsonNode all = json(decide("--rules", "LAYERED-002,UNHEDGED", "--json")).get("decision");
    int full = quantity(all);
    int sold = quantity(fewer);

    assertThat(full).isEqualTo(quantity(hedged));
    assertThat(sold).isPositive().isLessThan(full);
    double limit = worstLoss(hedged);
    double loss = worstLoss(fewer);
    assertThat(loss).isLessThanOrEqualTo(limit);
    assertThat(loss / sold * (sold + 1)).isGreaterThan(limit);
    assertThat(loss / sold).isCloseTo(worstLoss(all) / full, within(0.01));

    JsonNode trace = fewer.get("ladder").get("trace");
    JsonNode last = trace.get(trace.size() - 1);
    assertThat(last.get("ruleId").asText()).isEqualTo("M7");
    assertThat(last.get("verdict").asText()).isEqualTo("FIRED");
    assertThat(last.get("effect").asText())
        .startsWith("BASE: sell " + sold + " of " + full + ", ")
        .contains("FOUR42-004");
    assertThat(fewer.get("ifLadderFills").get("hedge").get("trades")).isEmpty();
    assertThat(decide("--rules", "LAYERED-002,DOWNSIZED").out())
        .contains("sell " + sold + " of " + full);
  }

  private static int quantity(JsonNode decision) {
    return decision.get("ladder").get("trades").get(0).get("quantity").asInt();
  }

  /** Worst of the shocks and SPX -10 %, hedge after its trades, US dollars. */
  private static double worstLoss(JsonNode decision) {
    double worst = 0;
    for (JsonNode row : decision.get("ifLadderFills").get("risk").get("scenarios").get("rows")) {
      if (row.get("family").asText().equals("SHOCK")
          || row.get("name").asText().equals("SPX -10 %")) {
        worst =
            Math.min(worst, row.get("condorUsd").asDouble() + row.get("hedgeAfterUsd").asDouble());
      }
    }
    return -worst;
  }

  @Test
  @DisplayName("a broker's book is held: layers are deduced and told, what is held is valued")
  void book(@TempDir Path dir) throws IOException {
    JsonNode fresh = json(decide("--json")).get("decision").get("ifLadderFills");
    JsonNode call = fresh.get("hedge").get("trades").get(0).get("contract");
    Path file = dir.resolve("book.csv");
    Files.writeString(
        file,
        """
        symbol,quantity,average price,group
        SPXW  200814P02700000,2,6.10,A
        SPXW  200814P02750000,-2,9.40,A
        SPXW  200814C03050000,-2,8.20,A
        SPXW  200814C03100000,2,4.50,A
        VIX   %s C%s,3,1.20,
        """
            .formatted(
                call.get("expiry").asText().substring(2).replace("-", ""),
                "%08d".formatted((long) (1000 * call.get("strike").asDouble())))
            .replace(" C0", "C0"));
    JsonNode written = json(decide("--book", file.toString(), "--json"));
    JsonNode decision = written.get("decision");
    assertThat(decision.get("condors")).hasSize(1);
    assertThat(decision.get("condors").get(0).get("position").get("layer").asText())
        .isEqualTo("BASE");
    assertThat(decision.get("hedge").get("layers").get(0).get("held").asInt()).isEqualTo(3);
    assertThat(written.get("notes").toString())
        .contains("taken as layer BASE, opened 2020-06-30", "taken as layer FRONT");
    assertThat(decision.get("risk").get("breakEvens").isNull()).isFalse();
    assertThat(decision.get("shifts").get(0).get("sides").get("daysMoved").asLong()).isPositive();
    assertThat(decide("--book", file.toString()).out()).contains("shift: SPXW 2020-");
    Run waiting = decide("--rules", "LAYERED-002,TAILIRR-001", "--book", file.toString());
    assertThat(waiting.exit()).as(waiting.err()).isZero();
    assertThat(waiting.out()).contains("taken as layer CALLS");
  }

  @Test
  @DisplayName("a condor of a daily expiry that no model lists by itself is valued all the same")
  void aDailyExpiryIsPriced(@TempDir Path dir) throws IOException {
    Path file = dir.resolve("daily.csv");
    Files.writeString(
        file,
        """
        symbol,quantity,average price,group
        SPXW  200805P02700000,2,6.10,A
        SPXW  200805P02750000,-2,9.40,A
        SPXW  200805C03050000,-2,8.20,A
        SPXW  200805C03100000,2,4.50,A
        """);
    JsonNode risk = json(decide("--book", file.toString(), "--json")).get("decision").get("risk");
    assertThat(risk.get("stress").get("missing")).isEmpty();
    assertThat(risk.get("stress").get("lossUsd").decimalValue()).isPositive();
    assertThat(risk.get("greeks").get("condors")).isNotEmpty();
  }

  @Test
  @DisplayName("every hard limit with the book before and after, of the hedge and of the ladder")
  void limits() throws IOException {
    JsonNode next = json(decide("--json")).get("decision").get("ifLadderFills");
    for (JsonNode limits : List.of(next.get("limits"), next.get("risk").get("limits"))) {
      assertThat(limits.findValuesAsText("name"))
          .contains("loss at SPX -10 %", "SPX vega per volatility point", "put side")
          .hasSize(14);
      JsonNode stress = limits.get(1);
      assertThat(stress.get("limit").decimalValue()).isEqualByComparingTo("90000");
      assertThat(stress.get("headroom").decimalValue())
          .isEqualByComparingTo(
              stress.get("limit").decimalValue().subtract(stress.get("after").decimalValue()));
      assertThat(stress.get("blocks").asBoolean()).isFalse();
    }
    assertThat(decide().out())
        .contains("hard limit", "headroom", "Rules on the joint book if the ladder's trades fill");
  }

  @Test
  @DisplayName("a book with an expired position or a wrong row is refused with what to do")
  void refusedBook(@TempDir Path dir) throws IOException {
    Path old = dir.resolve("old.csv");
    Files.writeString(old, "symbol,quantity,average price\nVIX 200520C00020000,3,1.20\n");
    Run expired = decide("--book", old.toString());
    assertThat(expired.exit()).isEqualTo(1);
    assertThat(expired.out()).isEmpty();
    assertThat(expired.err()).contains("expired before 2020-06-30; take it out");
    Path wrong = dir.resolve("wrong.csv");
    Files.writeString(wrong, "symbol,quantity,average price\nNOTHING,3,1.20\n");
    assertThat(decide("--book", wrong.toString()).err())
        .contains("the book is refused: line 2", "./alvh book check");
  }

  @Test
  @DisplayName("a desk's own rule file decides, and the notes say that it is a file")
  void ownRules(@TempDir Path dir) throws IOException {
    Path own = dir.resolve("own.json");
    Files.writeString(
        own,
        RuleLibrary.shippedText("LAYERED-002")
            .replaceFirst("\"id\": \"LAYERED-002\"", "\"id\": \"OWN-1\""));
    Run run = decide("--rules", own + ",FOUR42-004");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Decision of 2020-06-30: OWN-1 version ")
        .contains("OWN-1 version ", " is the file ");

    Files.writeString(own, "{}");
    assertThat(decide("--rules", own + ",FOUR42-004").exit()).isEqualTo(1);
  }

  /** The set {@code id} with some values changed, as {@code OWN-1}. */
  private static String changed(Path dir, String id, String... namesAndValues) throws IOException {
    String text =
        RuleLibrary.shippedText(id).replaceFirst("\"id\": \"" + id + "\"", "\"id\": \"OWN-1\"");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String before = text;
      text =
          text.replaceFirst(
              "(?s)(\"name\": \"" + namesAndValues[i] + "\".*?\"value\": )[^,]+",
              "$1" + namesAndValues[i + 1]);
      assertThat(text).as(namesAndValues[i]).isNotEqualTo(before);
    }
    Path own = dir.resolve("own.json");
    Files.writeString(own, text);
    return own.toString();
  }

  @Test
  @DisplayName(
      "figures that trade nothing come from the rule sets: control arm, betas, break-evens")
  void figures(@TempDir Path dir) throws IOException {
    Run shipped = decide("--rules", "CORE45-000,FOUR42-004", "--json");
    JsonNode before = json(shipped);
    JsonNode arm = before.get("decision").get("ifLadderFills").get("controls").get("mrp");
    JsonNode twice =
        json(decide(
                "--rules",
                changed(dir, "CORE45-000", "mrp.premium", "0.10") + ",FOUR42-004",
                "--json"))
            .get("decision")
            .get("ifLadderFills")
            .get("controls")
            .get("mrp");
    assertThat(twice.get("value").get("condors").asDouble())
        .isCloseTo(2 * arm.get("value").get("condors").asDouble(), within(1e-9));

    Run off =
        decide(
            "--rules",
            changed(
                    dir,
                    "CORE45-000",
                    "sizing.mode",
                    "\"ALVH\"",
                    "breakEven.includeHedge",
                    "\"OFF\"",
                    "correlation.window",
                    "120")
                + ",FOUR42-004");
    assertThat(off.out().replaceAll("\\s+", " "))
        .contains("NO DATA: switched off by OWN-1 sizing.mode")
        .contains("switched off by OWN-1 breakEven.includeHedge")
        .contains(", condors alone")
        .doesNotContain(", with the hedge");
    assertThat(decide("--rules", "CORE45-000,FOUR42-004").out()).contains(", with the hedge");
    assertThat(before.get("measuredBetas"))
        .as("63 sessions of CORE45-000, not 252")
        .isNotEqualTo(json(decide("--json")).get("measuredBetas"));
  }

  @Test
  @DisplayName("003-12: the convexity cap is that of the rule set")
  void convexityCap(@TempDir Path dir) throws IOException {
    assertThat(cap("SHORT14-003")).isEqualTo("at most 0.35");
    assertThat(cap(changed(dir, "SHORT14-003", "convexity.cap", "0.60"))).isEqualTo("at most 0.6");
  }

  private static String cap(String set) throws IOException {
    return json(decide("--rules", set + ",FOUR42-004", "--json"))
        .get("decision")
        .get("risk")
        .get("convexity")
        .get("trace")
        .get("threshold")
        .asText();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--rules|LAYERED-002|2|--rules needs a condor and a hedge set",
        "--rules|MOON,FOUR42-004|2|no condor rule set is called \"MOON\"",
        "--rules|LAYERED-002,LAYERED-002|2|no hedge rule set is called \"LAYERED-002\"",
        "--nav|0|2|--nav must be above 0 US dollars",
        "--nav|0.001|2|--nav must be from 1000 to 1000000000000 US dollars",
        "--nav|1e15|2|--nav must be from 1000 to 1000000000000 US dollars",
        "--date|2020-07-01|1|no levels of 2020-07-01",
        "--date|2020-05-25|1|2020-05-25 was no trading day; the one before it is 2020-05-22",
        "--data|/does/not/exist|1|there is no market data directory",
        "--book|/does/not/exist.csv|1|/does/not/exist.csv"
      })
  void wrongUse(String option, String value, int exit, String message) {
    List<String> arguments = new ArrayList<>(List.of("decide"));
    if (!option.equals("--data")) {
      arguments.addAll(List.of("--data", data.toString()));
    }
    if (!option.equals("--date")) {
      arguments.addAll(List.of("--date", LAST.toString()));
    }
    arguments.addAll(List.of(option, value));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.err()).contains(message);
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(run.out()).isEmpty();
  }
}

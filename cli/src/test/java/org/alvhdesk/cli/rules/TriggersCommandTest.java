package org.alvhdesk.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.cli.Run;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sixty sessions of a quiet market; in the five from the 21st on VIX stands at 20 instead of 14 and
 * the first VX future above the second.
 */
class TriggersCommandTest {
  private static final int FIRST = 20;
  private static final int AFTER = 25;

  @TempDir Path dir;
  private final List<LocalDate> sessions = new ArrayList<>();

  @BeforeEach
  void history() throws IOException {
    StringBuilder spx = new StringBuilder("Date,Close\n");
    StringBuilder vix = new StringBuilder("Date,Close\n");
    StringBuilder vx = new StringBuilder("Date,M1,M2,M3\n");
    for (LocalDate day = LocalDate.of(2020, 1, 2);
        sessions.size() < 60;
        day = TradingCalendar.nextBusinessDay(day)) {
      boolean high = sessions.size() >= FIRST && sessions.size() < AFTER;
      spx.append(day).append(",3300\n");
      vix.append(day).append(high ? ",20\n" : ",14\n");
      vx.append(day).append(high ? ",30,25,24\n" : ",15,16,17\n");
      sessions.add(day);
    }
    Files.writeString(dir.resolve("SPX_History.csv"), spx);
    Files.writeString(dir.resolve("VIX_History.csv"), vix);
    Files.writeString(dir.resolve("vx_m1_m7.csv"), vx);
  }

  private Run triggers(String set, String... more) {
    List<String> all = new ArrayList<>(List.of("rules", "triggers", set, "--data", dir.toString()));
    all.addAll(List.of(more));
    return Run.of(all.toArray(String[]::new));
  }

  private static JsonNode json(Run run) throws IOException {
    return new ObjectMapper().readTree(run.out());
  }

  private static JsonNode trigger(JsonNode json, String name) {
    for (JsonNode t : json.get("triggers")) {
      if (t.get("trigger").asText().equals(name)) {
        return t;
      }
    }
    throw new AssertionError("no trigger " + name + " in " + json);
  }

  @Test
  @DisplayName("the table counts to the day, in 100 columns; unknown is no data, not off")
  void counts() {
    Run run = triggers("FOUR42-004");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith(
            "FOUR42-004 version "
                + RuleLibrary.shipped().document("FOUR42-004").version()
                + ": 60 sessions from 2020-01-02 to "
                + sessions.getLast()
                + ", VIX spikes: 1, no breadth\n\nrule ")
        .containsPattern("004-12 +VX1 above VX2 +5 +60 +8.3 % +4.2 +0 +0 of 1\n")
        .containsPattern("004-8 +RSI\\(CM30\\) above 60 +0 +0 +- +- +60 +0 of 0 +NO DATA\n")
        .contains("(no data: needs")
        .containsPattern(
            sessions.get(FIRST) + " +\\+43 % +14.00 +20.00 +" + sessions.get(FIRST - 1) + " ");
    assertThat(run.out().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(100));
    assertThat(run.err()).contains("VIX_History.csv as VIX");
  }

  @Test
  @DisplayName("JSON holds counts, states at the eves, and the dates of spikes and eves")
  void writesJson() throws IOException {
    JsonNode json = json(triggers("FOUR42-004", "--json"));

    JsonNode slope = trigger(json, "VX1 above VX2");
    assertThat(slope.get("daysOn").asInt()).isEqualTo(5);
    assertThat(slope.get("daysOff").asInt()).isEqualTo(55);
    assertThat(slope.get("share").asDouble()).isEqualTo(5 / 60.0);
    assertThat(slope.get("episodes").asInt()).isOne();
    assertThat(slope.get("warning").isNull()).isTrue();
    assertThat(slope.get("spikesByStateOnEve").toString())
        .isEqualTo("{\"on\":[],\"off\":[\"" + sessions.get(FIRST) + "\"],\"noData\":[]}");
    assertThat(trigger(json, "RSI(CM30) above 60").get("warning").asText()).isEqualTo("NO DATA");
    assertThat(trigger(json, "RSI(CM30) above 60").get("share").isNull()).isTrue();
    assertThat(trigger(json, "a layer has 9 days left").get("share").isNull()).isTrue();
    assertThat(trigger(json, "a layer has 9 days left").get("needs").asText())
        .isEqualTo("the hedge held and its marks");
    assertThat(slope.get("needs").asText()).isEmpty();
    assertThat(json.get("spikes").toString())
        .isEqualTo(
            "[{\"session\":\""
                + sessions.get(FIRST)
                + "\",\"eve\":\""
                + sessions.get(FIRST - 1)
                + "\",\"before\":14.0,\"close\":20.0,\"rise\":"
                + (20.0 / 14.0 - 1)
                + "}]");
  }

  @Test
  @DisplayName("--from counts less and still warms up before: a layer that is on stays on")
  void countsFromADay() throws IOException {
    String from = sessions.get(FIRST + 2).toString();

    JsonNode json = json(triggers("FOUR42-004-A", "--from", from, "--json"));

    assertThat(json.get("from").asText()).isEqualTo(from);
    assertThat(json.get("spikes")).isEmpty();
    assertThat(trigger(json, "VX1 above VX2").get("daysOn").asInt()).isEqualTo(3);
    assertThat(trigger(json, "CM30 at 18 or above").get("daysOn").asInt()).isEqualTo(8);
    JsonNode whole = json(triggers("FOUR42-004-A", "--json"));
    assertThat(trigger(whole, "CM30 at 18 or above").get("daysOn").asInt()).isEqualTo(10);
    JsonNode ends = json(triggers("FOUR42-004-A", "--to", from, "--json"));
    assertThat(ends.get("to").asText()).isEqualTo(from);
    assertThat(trigger(ends, "CM30 at 18 or above").get("daysOn").asInt()).isEqualTo(3);
  }

  @Test
  @DisplayName("the eve of a spike on the first counted day is known from what lies before")
  void firstDayHasAnEve() throws IOException {
    JsonNode json =
        json(triggers("FOUR42-004", "--from", sessions.get(FIRST).toString(), "--json"));

    assertThat(json.get("spikes").get(0).get("eve").asText())
        .isEqualTo(sessions.get(FIRST - 1).toString());
    assertThat(trigger(json, "VX1 above VX2").get("spikesByStateOnEve").get("off")).hasSize(1);
    assertThat(trigger(json, "VX1 above VX2").get("daysOn").asInt()).isEqualTo(5);
  }

  @Test
  @DisplayName("--days: the days on, one a line, by name, part of it or rule")
  void listsDays() throws IOException {
    String days =
        String.join(
            "\n", sessions.subList(FIRST, AFTER).stream().map(LocalDate::toString).toList());

    assertThat(triggers("FOUR42-004", "--days", "VX1 above VX2").out()).isEqualTo(days + "\n");
    assertThat(triggers("FOUR42-004", "--days", "above vx2").out()).isEqualTo(days + "\n");
    assertThat(triggers("FOUR42-004", "--days", "004-12").out()).isEqualTo(days + "\n");
    JsonNode rsi = json(triggers("FOUR42-004", "--days", "004-8", "--json"));
    assertThat(rsi.get("on")).isEmpty();
    assertThat(rsi.get("noData")).hasSize(60);
    Run several = triggers("FOUR42-004", "--days", "MACD");
    assertThat(several.exit()).isEqualTo(1);
    assertThat(several.out()).isEmpty();
    assertThat(several.err()).contains("more than one trigger", "'MACD(CM30) turns negative'");
    assertThat(triggers("FOUR42-004", "--days", "moon").err()).contains("no trigger of");
  }

  @Test
  @DisplayName("breadth is read where its files are, and lines without a count are told")
  void readsBreadth() throws IOException {
    StringBuilder counts = new StringBuilder("no header expected\n");
    sessions.forEach(s -> counts.append(s.toString().replace("-", "")).append(", 1500\n"));
    Files.createDirectory(dir.resolve("breadth"));
    Files.writeString(dir.resolve("breadth/NYSE_advn.csv"), counts);
    Files.writeString(dir.resolve("breadth/NYSE_decln.csv"), counts);

    Run run = triggers("SHORT14-003");

    assertThat(run.out()).contains("breadth deteriorating").doesNotContain("no breadth");
    assertThat(run.err())
        .contains(
            "NYSE_advn.csv as NYSE_ADVANCES by session", "2 times: unreadable number of issues");
    assertThat(triggers("UNHEDGED").out()).contains("it has no trigger");
  }

  @ParameterizedTest
  @CsvSource({
    "--from 2020-03-01 --to 2020-02-01, 2, swap them",
    "--from 2031-01-01, 1, 'history ends on '",
    "--to 2001-01-01, 1, choose a later --to",
    "--from yesterday, 2, is not a date such as 2026-01-31"
  })
  void refuses(String more, int exit, String says) {
    Run run = triggers("FOUR42-004", more.split(" "));
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().toList().getLast()).startsWith("alvh: ").contains(says);
  }

  @Test
  @DisplayName("no history, or a set that names a series nobody stores, is told")
  void refusesWhatCannotBeCounted() throws IOException {
    Run missing =
        Run.of("rules", "triggers", "FOUR42-004", "--data", dir.resolve("none").toString());
    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err()).contains("there is no market data directory").hasLineCount(1);

    Path own = dir.resolve("own.json");
    Files.writeString(
        own,
        """
        {"schema": 1, "id": "OWN-1", "version": "1", "kind": "HEDGE", "title": "own",
         "sources": [{"id": "004", "title": "a source"}],
         "groups": [{"title": "Signals", "side": "HEDGE", "parameters": [
           {"name": "rsi.series", "label": "series", "value": "MOON", "unit": "choice",
            "executed": false, "choices": ["MOON", "VIX"],
            "citation": {"rule": "K6", "document": "004", "says": "x"}},
           {"name": "mid.rollRsiMin", "label": "RSI", "value": 60, "unit": "oscillator",
            "executed": false, "range": {"min": 0, "max": 100},
            "citation": {"rule": "004-8", "document": "004", "says": "x"}}]}]}
        """);
    Run unknown = triggers(own.toString());
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("the triggers of OWN-1 cannot be counted", "MOON");
  }
}

package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alvhdesk.market.files.PastFiles;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.strategy.frequency.PresetTriggers;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.trigger.DocumentTriggers;
import org.alvhdesk.strategy.trigger.EveCount;
import org.alvhdesk.strategy.trigger.MarketHistory;
import org.alvhdesk.strategy.trigger.SpikeRule;
import org.alvhdesk.strategy.trigger.TriggerFrequency;
import org.alvhdesk.strategy.trigger.TriggerSeries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * How often the shipped documents' triggers fired on the real series; the lines are the tables of
 * docs/strategy/trigger-frequencies.md. Needs {@code -Dalvh.data.dir=<absolute path>}.
 */
class RealTriggersTest {
  private static final LocalDate FROM = LocalDate.of(2006, 1, 1);
  private static final LocalDate TO = LocalDate.of(2024, 6, 28);
  private static final Path PAGE = Path.of("../../docs/strategy/trigger-frequencies.md");

  private MarketPast past;
  private MarketHistory history;
  private List<SpikeRule.Spike> spikes;

  @BeforeEach
  void history() {
    String dir = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !dir.isBlank() && Files.isDirectory(Path.of(dir, "indices")),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory with"
            + " indices/ and vx_futures/>");
    MarketPast whole = PastFiles.read(Path.of(dir)).past();
    past =
        new MarketPast(
            whole.closes().stream().filter(c -> !c.session().isAfter(TO)).toList(),
            whole.published(),
            whole.events(),
            whole.quality());
    history = MarketHistory.of(past);
    spikes =
        SpikeRule.STANDARD.find(history.series(MarketHistory.Series.VIX)).stream()
            .filter(s -> !s.session().isBefore(FROM))
            .toList();
  }

  private static String line(RuleDocument document, TriggerSeries series, EveCount eve) {
    TriggerFrequency f = TriggerFrequency.of(series);
    if (f.share().isEmpty()) {
      return String.format(
          Locale.ROOT,
          "| `%s` | %s | %s | - | - | - | %d | - | no data: needs %s |",
          document.id(),
          series.ruleId(),
          series.name(),
          f.noData(),
          series.needs());
    }
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | %s | %d | %.1f %% | %.1f | %d | %d of %d | %s |",
        document.id(),
        series.ruleId(),
        series.name(),
        f.on(),
        100 * f.share().orElseThrow(),
        f.episodesPerYear().orElseThrow(),
        f.noData(),
        eve.on().size(),
        eve.on().size() + eve.off().size(),
        f.judgement());
  }

  @Test
  @DisplayName("28 spikes of 30 percent in a session, ten sessions apart, since 2006")
  void spikes() {
    assertThat(spikes).hasSize(28);
    assertThat(spikes)
        .extracting(SpikeRule.Spike::session)
        .contains(LocalDate.of(2018, 2, 5), LocalDate.of(2020, 2, 24), LocalDate.of(2011, 8, 4));
  }

  @Test
  @DisplayName("the table of the page, line by line, to the day")
  void frequencies() throws IOException {
    List<String> lines = new ArrayList<>();
    Set<String> ofVariantC =
        PresetTriggers.of(RuleLibrary.shipped().document("FOUR42-004"), past).stream()
            .map(TriggerSeries::name)
            .collect(Collectors.toSet());
    for (RuleDocument document : RuleLibrary.shipped().all()) {
      for (TriggerSeries series : PresetTriggers.of(document, past)) {
        if (document.id().matches("FOUR42-004-[B-G]") && ofVariantC.contains(series.name())) {
          continue;
        }
        TriggerSeries since = series.from(FROM);
        lines.add(line(document, since, EveCount.of(since, spikes)));
      }
    }
    lines.forEach(System.out::println);
    List<String> page = Files.readAllLines(PAGE);
    assertThat(page).containsAll(lines);
    assertThat(page.stream().filter(l -> l.startsWith("| `"))).containsExactlyElementsOf(lines);
  }

  @Test
  @DisplayName("what was on at the eve of each spike, line by line")
  void eves() throws IOException {
    Map<String, TriggerSeries> states = new LinkedHashMap<>();
    for (RuleDocument document : RuleLibrary.shipped().all()) {
      PresetTriggers.of(document, past).stream()
          .filter(s -> !s.isUntold())
          .filter(
              s ->
                  !s.name()
                      .matches(
                          ".*( from |VX1 above \\d.*|turns|of one sign|at once$|breadth|all three"
                              + "|changes the size|switched off|VIX less realised|Cash Press).*"))
          .forEach(s -> states.putIfAbsent(s.name(), s));
    }
    List<String> lines = new ArrayList<>();
    for (SpikeRule.Spike spike : spikes) {
      List<String> on = new ArrayList<>();
      List<String> unknown = new ArrayList<>();
      states.forEach(
          (name, series) -> {
            switch (series.stateOnEveOf(spike.session())) {
              case ON -> on.add(name);
              case NO_DATA -> unknown.add(name);
              case OFF -> {}
            }
          });
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %+.0f %% | %s%s |",
              spike.session(),
              100 * (spike.close() / spike.before() - 1),
              on.isEmpty() ? "nothing" : String.join("; ", on),
              unknown.isEmpty() ? "" : " (no data: " + String.join("; ", unknown) + ")"));
    }
    lines.forEach(System.out::println);
    List<String> page = Files.readAllLines(PAGE);
    assertThat(page.stream().filter(l -> l.matches("\\| \\d{4}-.*")))
        .containsExactlyElementsOf(lines);
  }

  @Test
  @DisplayName("variant a: no layer on 38 % of days and before 15 of the 28 spikes")
  void noLayerOn() {
    TriggerSeries first =
        DocumentTriggers.of(RuleLibrary.shipped().document("FOUR42-004-A"), history).stream()
            .filter(s -> s.name().equals("CM30 at 18 or above"))
            .findFirst()
            .orElseThrow()
            .from(FROM);
    EveCount eve = EveCount.of(first, spikes);

    assertThat(eve.off()).contains(LocalDate.of(2018, 2, 5), LocalDate.of(2020, 2, 24));
    assertThat(eve.off()).hasSize(15);
    assertThat(1 - TriggerFrequency.of(first).share().orElseThrow()).isBetween(0.375, 0.385);
  }

  @Test
  @DisplayName("variant a as executed: backwardation had a layer on before three more")
  void outerLayersUnlocked() {
    List<TriggerSeries> layers =
        DocumentTriggers.of(RuleLibrary.shipped().document("FOUR42-004-A"), history).stream()
            .filter(s -> s.ruleId().startsWith("004-2"))
            .toList();
    TriggerSeries any = TriggerSeries.anyOf("any", "004-2", layers).from(FROM);
    EveCount eve = EveCount.of(any, spikes);

    // As RealActivationTest counts with the engine's own fold.
    assertThat(eve.off()).hasSize(12).doesNotContain(LocalDate.of(2018, 2, 5));
    assertThat(any.sessions().size() - TriggerFrequency.of(any).on()).isEqualTo(1_594);
  }
}

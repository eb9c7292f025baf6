package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.files.PastFiles;
import org.alvhdesk.strategy.hedge.size.MultipleBand;
import org.alvhdesk.strategy.hedge.size.RealisedVolFactor;
import org.alvhdesk.strategy.signal.HistorySignals;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * 002-7 on the real closes: in how many sessions a 4/4/2 for ten condors would have another size
 * than the session before. Needs {@code -Dalvh.data.dir=<absolute path>}.
 */
class RealChurnTest {
  private static final LocalDate TO = LocalDate.of(2024, 6, 28);
  private static final int FROM = 2012;
  private static final RealisedVolFactor.Rules RULES = RealisedVolFactor.Rules.STANDARD;

  /** Sessions of the multiples, oldest first, and the multiples. */
  private final List<LocalDate> sessions = new ArrayList<>();

  private List<Optional<BigDecimal>> multiples = List.of();

  private void read() {
    String dir = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !dir.isBlank() && Files.isDirectory(Path.of(dir, "indices")),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory with"
            + " indices/ and vx_futures/>");
    Signals signals = HistorySignals.of(PastFiles.read(Path.of(dir)).past(), TO, true);
    List<Double> ratios = new ArrayList<>();
    for (int ago = signals.sessions() - 1; ago >= 0; ago--) {
      OptionalDouble q =
          RealisedVolFactor.ratio(
                  RULES,
                  signals.realisedVol(21, ago).value(),
                  signals.level(Series.VIX, ago).value())
              .asOptional();
      if (q.isPresent()) {
        ratios.add(q.getAsDouble());
        sessions.add(signals.session(ago));
      }
    }
    multiples = RealisedVolFactor.multiples(RULES, ratios);
    sessions.subList(0, RULES.sessions() - 1).clear();
    assertThat(sessions).hasSameSizeAs(multiples).last().isEqualTo(TO);
  }

  /** Changes a year of 252 sessions, folded at every session as a decision does. */
  private double changes(String band) {
    List<List<Integer>> sizes = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < sessions.size(); i++) {
      if (sessions.get(i).getYear() < FROM) {
        continue;
      }
      while (sessions.get(start).getYear() < sessions.get(i).getYear() - 1) {
        start++;
      }
      BigDecimal used =
          MultipleBand.fold(new BigDecimal(band), multiples.subList(start, i + 1), false)
              .orElseThrow()
              .used();
      sizes.add(
          List.of(4, 4, 2).stream()
              .map(n -> used.multiply(BigDecimal.valueOf(n)))
              .map(n -> n.setScale(0, RoundingMode.DOWN).intValueExact())
              .toList());
    }
    int changes = 0;
    for (int i = 1; i < sizes.size(); i++) {
      changes += sizes.get(i).equals(sizes.get(i - 1)) ? 0 : 1;
    }
    return 252.0 * changes / sizes.size();
  }

  @Test
  @DisplayName("61 changes of size a year without the band, 19 with it")
  void changesOfSize() {
    read();
    String band = ChangedRules.shipped("LAYERED-002").value("hedge.rvIvBand").toPlainString();

    assertThat(Math.round(changes("0"))).isEqualTo(61);
    assertThat(Math.round(changes(band))).isEqualTo(19);
  }
}

package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.files.ReplayPath;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.hedgedesk.HedgeDesk;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every preset on the eve of two spikes and on a quiet day: real levels and VX futures, modelled
 * option quotes. Needs {@code -Dalvh.data.dir=<absolute path>}.
 */
class RealHedgeDaysTest {
  @ParameterizedTest
  @ValueSource(strings = {"2018-02-02", "2020-02-21", "2023-02-15"})
  void everyPresetDecides(LocalDate day) throws IOException {
    String dir = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !dir.isBlank() && Files.isDirectory(Path.of(dir, "indices")),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory with"
            + " indices/ and vx_futures/>");
    MarketState state =
        ReplayPath.open(Path.of(dir), Optional.of(day), Optional.of(day)).states().getLast();
    assertThat(state.session()).isEqualTo(day);
    for (RuleDocument document : RuleLibrary.shipped().all()) {
      if (document.id().equals("LAYERED-002")) {
        continue;
      }
      HedgeGiven given = HedgeGiven.of(state).rich();
      HedgeDecision decision =
          HedgeDesk.decide(RuleLibrary.shipped().hedgeRules(document.id()), given.situation());
      assertThat(decision.toString())
          .isEqualTo(
              HedgeDesk.decide(RuleLibrary.shipped().hedgeRules(document.id()), given.situation())
                  .toString());
      for (HedgeTrade trade : decision.trades()) {
        assertThat(trade.quote().usable()).as(document.id() + " " + trade.text()).isTrue();
      }
    }
    List<String> c = texts(decide("FOUR42-004", state));
    assertThat(c).hasSize(3).allMatch(t -> t.startsWith("BUY "));
    assertThat(texts(decide("FOUR42-004-G", state)).getLast()).startsWith("SELL 2 VIX");
    assertThat(texts(decide("PPUT-LIKE", state))).hasSize(1);
    assertThat(texts(decide("VOLOS-TAIL", state))).hasSize(4);
    assertThat(texts(decide("VXTH", state)).isEmpty())
        .isEqualTo(state.vx().points().getFirst().price() <= 15);
  }

  private static HedgeDecision decide(String id, MarketState state) {
    return HedgeDesk.decide(
        RuleLibrary.shipped().hedgeRules(id), HedgeGiven.of(state).rich().situation());
  }

  private static List<String> texts(HedgeDecision decision) {
    return decision.trades().stream().map(HedgeTrade::text).toList();
  }
}

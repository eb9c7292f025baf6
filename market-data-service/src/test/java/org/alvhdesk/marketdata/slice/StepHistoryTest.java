package org.alvhdesk.marketdata.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.kit.step.MarketPasts;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.simulation.Scenario;
import org.alvhdesk.simulation.SimulatedPath;
import org.alvhdesk.strategy.signal.HistorySignals;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;
import org.junit.jupiter.api.Test;

class StepHistoryTest {
  private static SimulatedPath path() {
    return new SimulatedPath(Scenario.FEB2018, 42, Optional.empty());
  }

  private static MarketStepV1 step(SimulatedPath path, long number) {
    MarketState state = path.next().orElseThrow();
    return StepSlices.of(
            "run", number, path.label(), state, path.quoted(), path.past(), Instant.EPOCH)
        .fact();
  }

  private static MarketStepV1 skipTo(SimulatedPath path, int number) {
    for (int i = 1; i < number; i++) {
      path.next();
    }
    return step(path, number);
  }

  @Test
  void aStepKnowsTheSessionsBeforeIt_theLastOneItsOwnToo() {
    List<LocalDate> inside = skipTo(path(), 1).history().closes().sessions();
    List<LocalDate> atClose = skipTo(path(), SimulatedPath.STEPS).history().closes().sessions();

    assertThat(inside).hasSize(330).endsWith(LocalDate.of(2018, 1, 12));
    assertThat(atClose).hasSize(330).endsWith(LocalDate.of(2018, 1, 16));
  }

  @Test
  void aPathBegunAnewGivesTheSameBytes() {
    SimulatedPath played = path();
    String whole = "";
    for (int number = 1; number <= 30; number++) {
      whole = Json.write(step(played, number));
    }

    assertThat(Json.write(skipTo(path(), 30))).isEqualTo(whole);
  }

  @Test
  void theStepIsSmallEnoughForEveryTopic() {
    String json = Json.write(skipTo(path(), 40 * SimulatedPath.STEPS));

    assertThat(json.length()).isBetween(15_000, 40_000);
  }

  @Test
  void theServicesSeeWhatThePathKnows() {
    SimulatedPath path = path();
    MarketStepV1 sent = skipTo(path, 200);
    MarketStepV1 received = Json.read(Json.write(sent), MarketStepV1.class);

    Signals theirs = MarketPasts.signals(received);
    Signals own = HistorySignals.of(path.past().forRules(), sent.session(), sent.lastOfSession());
    assertThat(received.history()).isEqualTo(sent.history());
    assertThat(theirs.rsi(Series.VIX, 14, 0)).isEqualTo(own.rsi(Series.VIX, 14, 0));
    assertThat(theirs.rsi(Series.VIX, 14, 0).number()).isPresent();
    assertThat(theirs.backwardation(3)).isEqualTo(own.backwardation(3));
    assertThat(theirs.events()).isEqualTo(own.events());
    assertThat(theirs.session(0)).isEqualTo(own.session(0));
  }

  @Test
  void aShownOrStoredStepIsTheSameWithoutItsPast() {
    MarketStepV1 step = skipTo(path(), 5);

    assertThat(step.withoutHistory().history()).isNull();
    assertThat(step.withoutHistory().digest()).isEqualTo(step.digest());
    assertThat(Json.write(step.withoutHistory())).doesNotContain("history");
  }
}

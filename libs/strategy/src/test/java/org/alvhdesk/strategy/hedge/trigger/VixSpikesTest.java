package org.alvhdesk.strategy.hedge.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.hedge.trigger.VixSpikes.Close;
import org.alvhdesk.strategy.hedge.trigger.VixSpikes.Rules;
import org.junit.jupiter.api.Test;

class VixSpikesTest {
  private static final Rules RULES = new Rules(1.5, 3, 2);

  @Test
  void countsFromTheLatestLowestCloseOfTheLookback() {
    List<VixSpikes.Spike> spikes = VixSpikes.find(RULES, closes(9, 10, 12, 10, 15));

    assertThat(spikes).hasSize(1);
    assertThat(spikes.getFirst().eve()).isEqualTo(Given.MONDAY.plusDays(3));
    assertThat(spikes.getFirst().first()).isEqualTo(Given.MONDAY.plusDays(4));
    assertThat(spikes.getFirst().ratio()).isEqualTo(1.5);
  }

  @Test
  void mergesSpikesThatFollowWithinTheQuietSessions() {
    assertThat(VixSpikes.find(RULES, closes(10, 10, 10, 15, 12, 18, 18, 18, 18))).hasSize(1);
    assertThat(VixSpikes.find(RULES, closes(10, 10, 10, 15, 12, 12, 18))).hasSize(2);
  }

  @Test
  void findsNothingBeforeTheLookbackIsFull() {
    assertThat(VixSpikes.find(RULES, closes(10, 20, 40))).isEmpty();
  }

  @Test
  void refusesClosesOutOfOrder() {
    List<Close> closes = new ArrayList<>(closes(10, 11));
    assertThatThrownBy(() -> VixSpikes.find(RULES, closes.reversed()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("in order");
  }

  private static List<Close> closes(double... points) {
    List<Close> closes = new ArrayList<>();
    for (double p : points) {
      closes.add(new Close(Given.MONDAY.plusDays(closes.size()), p));
    }
    return closes;
  }
}

package org.alvhdesk.market.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.chain.ObservedChains;
import org.alvhdesk.market.chain.Underlying;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Replays over days with stored chains; needs {@code -Dalvh.data.dir=<absolute path>}. */
class RealReplayTest {
  private Path data;

  private record Step(MarketState state, ObservedChains quoted) {
    List<Slice> of(OptionRoot root) {
      return quoted.slices(state).stream().filter(s -> s.root() == root).toList();
    }
  }

  @BeforeEach
  void dataDirectory() {
    String dir = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !dir.isBlank() && Files.isDirectory(Path.of(dir, "chains_spx")),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory with"
            + " indices/, vx_futures/ and chains_spx/>");
    data = Path.of(dir);
  }

  private List<Step> play(String from, String to) {
    ReplayPath path =
        ReplayPath.open(data, Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
    List<Step> steps = new ArrayList<>();
    for (Optional<MarketState> s = path.next(); s.isPresent(); s = path.next()) {
      steps.add(new Step(s.get(), path.quoted()));
    }
    return steps;
  }

  @Test
  @DisplayName("a complete SPX chain at a close drives its step; its series stay listed after it")
  void chainAtAClose() {
    List<Step> steps = play("2022-02-02", "2022-02-08");
    assertThat(steps).hasSize(5);
    assertThat(steps)
        .extracting(s -> s.quoted().isReal(Underlying.SPX))
        .containsExactly(false, false, true, false, false);
    Step friday = steps.get(2);
    assertThat(friday.state().spx()).isEqualTo(4500.53);
    assertThat(friday.state().lastOfSession()).isTrue();
    assertThat(friday.of(OptionRoot.SPXW)).allMatch(s -> s.quality() == Quality.DELAYED);
    assertThat(friday.of(OptionRoot.VIX)).allMatch(s -> s.quality() == Quality.MODEL);
    assertThat(friday.quoted().spx().orElseThrow().facts().excluded()).containsKey("dead");

    LocalDate wednesday = LocalDate.of(2022, 2, 16);
    assertThat(steps.get(1).of(OptionRoot.SPXW)).noneMatch(s -> s.expiry().equals(wednesday));
    Slice quoted = only(friday, wednesday);
    Slice next = only(steps.get(3), wednesday);
    assertThat(next.quality()).isEqualTo(Quality.MODEL);
    assertThat(next.strikes()).contains(4300, 4500, 4700);
    int atm = quoted.nearest(quoted.forward());
    assertThat(next.vol()[next.nearest(quoted.strikes()[atm])])
        .as("the model is near the market at the money")
        .isCloseTo(quoted.vol()[atm], within(0.06));
  }

  private static Slice only(Step step, LocalDate expiry) {
    return step.of(OptionRoot.SPXW).stream()
        .filter(s -> s.expiry().equals(expiry))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("a chain of the morning is a step before the close and does not see it")
  void chainOfAMorning() {
    List<Step> steps = play("2022-03-22", "2022-03-23");
    assertThat(steps)
        .extracting(s -> s.state().session().getDayOfMonth() + " " + s.state().stepOfSession())
        .containsExactly("22 0", "23 0", "23 1");
    Step morning = steps.get(1);
    assertThat(morning.state().marketTime()).isEqualTo("2022-03-23T14:11:00Z");
    assertThat(morning.state().lastOfSession()).isFalse();
    assertThat(morning.state().quality()).isEqualTo(Quality.DELAYED);
    assertThat(morning.state().spx()).isCloseTo(4490, within(40.0));
    assertThat(morning.quoted().isReal(Underlying.SPX)).isTrue();
    Step close = steps.get(2);
    assertThat(close.state().spx()).isEqualTo(4456.24);
    assertThat(close.state().lastOfSession()).isTrue();
    assertThat(close.quoted().isReal(Underlying.SPX)).isFalse();
  }

  @Test
  @DisplayName("both underlyings are real on a day of which a pair of chains was saved")
  void aPair() {
    List<Step> steps = play("2023-07-03", "2023-07-03");
    assertThat(steps).singleElement().matches(s -> s.state().lastOfSession());
    ObservedChains quoted = steps.getFirst().quoted();
    assertThat(quoted.isReal(Underlying.SPX) && quoted.isReal(Underlying.VIX)).isTrue();
    assertThat(quoted.worst()).isEqualTo(Quality.DELAYED);
    assertThat(quoted.vix().orElseThrow().facts().file()).startsWith("vix_chain_");
  }
}

package org.alvhdesk.marketdata.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.QuotesV1;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.kit.step.Slices;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.files.ReplayPath;
import org.alvhdesk.marketdata.QuoteTables;
import org.alvhdesk.marketdata.current.SealedStep;
import org.alvhdesk.marketdata.snapshot.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps of a replay with stored chains: one at a close, one in a morning. */
class QuotedStepTest {
  @TempDir Path dir;

  @BeforeEach
  void files() throws IOException {
    write("SPX_History.csv", "DATE,CLOSE", "02/15/2019,2700", "02/19/2019,2720", "02/20/2019,2730");
    write("VIX_History.csv", "DATE,CLOSE", "02/15/2019,15", "02/19/2019,14.5", "02/20/2019,14");
    write(
        "vx_m1_m7_daily.csv",
        "Date,M1,M2,M3",
        "2019-02-15,15.2,15.9,16.4",
        "2019-02-19,14.6,15.4,16.0",
        "2019-02-20,15.3,15.9,16.3");
    QuoteTables.spxw(
        dir.resolve("spx_chain_2019-02-19.csv"), "February 19, 2019 at 4:14 PM EST", 2721);
    QuoteTables.spxw(
        dir.resolve("spx_chain_2019-02-20.csv"), "February 20, 2019 at 10:30 AM EST", 2717);
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(dir.resolve(name), List.of(lines));
  }

  private List<SealedStep> play() {
    ReplayPath path =
        ReplayPath.open(dir, Optional.of(LocalDate.of(2019, 2, 15)), Optional.empty());
    List<SealedStep> steps = new ArrayList<>();
    for (Optional<MarketState> s = path.next(); s.isPresent(); s = path.next()) {
      steps.add(
          StepSlices.of(
              "run",
              steps.size() + 1,
              path.label(),
              s.get(),
              path.quoted(),
              path.past(),
              Instant.EPOCH));
    }
    return steps;
  }

  @Test
  void realQuotesDriveTheirStep_andAStepSaysWhichRootsAreReal() {
    List<SealedStep> steps = play();

    assertThat(steps)
        .extracting(s -> s.fact().session().getDayOfMonth() + " " + s.fact().stepOfSession())
        .containsExactly("15 0", "19 0", "20 0", "20 1");
    MarketStepV1 model = steps.get(0).fact();
    assertThat(model.quotes().spx().real()).isFalse();
    assertThat(model.optionQualityOf("SPXW")).isEqualTo("MODEL");
    SealedStep atClose = steps.get(1);
    QuotesV1 quotes = atClose.fact().quotes();
    assertThat(quotes.spx().quality()).isEqualTo("DELAYED");
    assertThat(quotes.spx().file()).isEqualTo("spx_chain_2019-02-19.csv");
    assertThat(quotes.spx().sha256()).hasSize(64);
    assertThat(quotes.spx().asOf()).isEqualTo("2019-02-19T21:14:00Z");
    assertThat(quotes.spx().tradable()).isEqualTo(50);
    assertThat(quotes.spx().excluded()).containsEntry("dead", QuoteTables.DEAD);
    assertThat(quotes.vix().real()).isFalse();
    assertThat(quotes.notes()).anyMatch(n -> n.contains("no stored VIX chain"));
    assertThat(atClose.fact().optionQuality()).as("the worse of both").isEqualTo("MODEL");
    assertThat(atClose.slices())
        .filteredOn(s -> s.root().startsWith("SPX"))
        .singleElement()
        .matches(s -> s.quality().equals("DELAYED") && s.source().contains("uote table"));
    assertThat(atClose.slices())
        .filteredOn(s -> s.root().equals("VIX"))
        .isNotEmpty()
        .allMatch(s -> s.quality().equals("MODEL"));
  }

  @Test
  void aChainOfTheMorningIsAStepOfItsOwn_thatDoesNotSeeTheClose() {
    List<SealedStep> steps = play();
    MarketStepV1 morning = steps.get(2).fact();
    MarketStepV1 close = steps.get(3).fact();

    assertThat(morning.marketTime()).isEqualTo("2019-02-20T15:30:00Z");
    assertThat(morning.lastOfSession()).isFalse();
    assertThat(morning.quality()).isEqualTo("DELAYED");
    assertThat(morning.signals().spx()).isBetween(2716.0, 2718.0);
    assertThat(morning.signals().vix()).as("of the close before").isEqualTo(14.5);
    assertThat(morning.history().closes().sessions()).endsWith(LocalDate.of(2019, 2, 19));
    assertThat(close.lastOfSession()).isTrue();
    assertThat(close.signals().spx()).isEqualTo(2730);
    assertThat(close.quotes().spx().real()).as("nothing was stored at the close").isFalse();
    assertThat(close.history().closes().sessions()).endsWith(LocalDate.of(2019, 2, 20));
  }

  @Test
  void whatWasQuotedOnceStaysListed() {
    List<SealedStep> steps = play();

    assertThat(steps.get(1).fact().quotes().listed()).isEmpty();
    assertThat(steps.get(3).fact().quotes().listed())
        .containsExactly(Map.entry("SPXW", List.of(LocalDate.of(2019, 3, 15))));
  }

  @Test
  void whatASnapshotStoresGivesTheSameSlicesAgain() {
    for (SealedStep step : play()) {
      List<SliceV1> again = StepSlices.again(Snapshot.of(step));

      assertThat(Slices.digest(again)).isEqualTo(step.fact().digest());
      assertThat(again).hasSameSizeAs(step.slices());
      assertThat(again.getFirst().snapshotId()).isEqualTo(step.fact().snapshotId());
    }
  }

  @Test
  void aPathBegunAnewGivesTheSameFacts() {
    List<String> first = play().stream().map(s -> Json.write(s.fact())).toList();

    assertThat(play().stream().map(s -> Json.write(s.fact())).toList()).isEqualTo(first);
  }
}

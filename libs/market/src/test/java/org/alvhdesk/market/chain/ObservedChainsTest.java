package org.alvhdesk.market.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.Listing;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelSurface;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.junit.jupiter.api.Test;

class ObservedChainsTest {
  private static final Instant CLOSE = Instant.parse("2018-01-31T21:00:00Z");
  private static final MarketState STATE =
      new MarketState(
          LocalDate.of(2018, 1, 31),
          0,
          true,
          CLOSE,
          2823.81,
          13.54,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          new VxCurve(
              List.of(
                  new VxPoint(LocalDate.of(2018, 2, 14), 13.9),
                  new VxPoint(LocalDate.of(2018, 3, 21), 14.4))),
          0.0142,
          0.0188,
          Quality.SETTLED,
          "test");

  @Test
  void everythingIsTheModels_whenNothingWasQuoted() {
    List<Slice> slices = ObservedChains.NONE.slices(STATE);
    assertThat(slices).hasSameSizeAs(ModelSurface.slices(STATE));
    assertThat(slices).allMatch(s -> s.quality() == Quality.MODEL);
    assertThat(ObservedChains.NONE.worst()).isEqualTo(Quality.MODEL);
  }

  @Test
  void aQuotedUnderlyingIsRealAsAWhole_andTheOtherIsTheModels() {
    ObservedChains chains =
        new ObservedChains(Optional.of(chain(Underlying.SPX, 2)), Optional.empty());
    List<Slice> slices = chains.slices(STATE);
    assertThat(slices)
        .filteredOn(s -> !s.root().isVix())
        .hasSize(2)
        .allMatch(s -> s.quality() == Quality.DELAYED);
    assertThat(slices)
        .filteredOn(s -> s.root().isVix())
        .isNotEmpty()
        .allMatch(s -> s.quality() == Quality.MODEL);
    assertThat(chains.isReal(Underlying.SPX)).isTrue();
    assertThat(chains.isReal(Underlying.VIX)).isFalse();
    assertThat(chains.worst()).isEqualTo(Quality.MODEL);
  }

  @Test
  void theWorstQualityIsTheQuotes_whenBothAreReal() {
    ObservedChains both =
        new ObservedChains(
            Optional.of(chain(Underlying.SPX, 2)), Optional.of(chain(Underlying.VIX, 1)));
    assertThat(both.slices(STATE)).hasSize(3).noneMatch(s -> s.quality() == Quality.MODEL);
    assertThat(both.worst()).isEqualTo(Quality.DELAYED);
  }

  @Test
  void theModelStandsIn_whenNoExpiryOfTheChainCanBeTradedOn() {
    ObservedChains empty =
        new ObservedChains(Optional.of(chain(Underlying.SPX, 0)), Optional.empty());
    assertThat(empty.isReal(Underlying.SPX)).isFalse();
    assertThat(empty.slices(STATE)).hasSameSizeAs(ModelSurface.slices(STATE));
  }

  @Test
  void theModelListsWhatWasQuotedBefore_untilItSettles() {
    LocalDate wednesday = LocalDate.of(2018, 2, 7);
    Slice quoted = quoted(ModelSurface.slices(STATE).getFirst());
    Slice daily =
        new Slice(
            OptionRoot.SPXW,
            wednesday,
            CLOSE,
            quoted.years(),
            quoted.forward(),
            quoted.discount(),
            quoted.strikes(),
            quoted.callBid(),
            quoted.callAsk(),
            quoted.putBid(),
            quoted.putAsk(),
            quoted.vol(),
            Quality.DELAYED,
            "test quotes");
    Listing listed = Listing.NONE.with(List.of(daily));

    List<Slice> slices = ObservedChains.NONE.after(listed).slices(STATE);

    assertThat(slices).hasSize(ModelSurface.slices(STATE).size() + 1);
    assertThat(slices)
        .filteredOn(s -> s.root() == OptionRoot.SPXW)
        .extracting(Slice::expiry)
        .contains(wednesday)
        .isSorted();
    assertThat(slices).allMatch(s -> s.quality() == Quality.MODEL);
    assertThat(listed.from(wednesday).of(OptionRoot.SPXW)).containsExactly(wednesday);
    assertThat(listed.from(wednesday.plusDays(1))).isEqualTo(Listing.NONE);
  }

  @Test
  void refusesAModelAsAQuote_andAChainInTheWrongPlace() {
    Slice model = ModelSurface.slices(STATE).getFirst();
    assertThatThrownBy(() -> new ObservedChain(facts(Underlying.SPX), List.of(model)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MODEL");
    assertThatThrownBy(
            () -> new ObservedChains(Optional.of(chain(Underlying.VIX, 1)), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a chain of SPX");
  }

  private static ObservedChain chain(Underlying underlying, int expiries) {
    List<Slice> slices =
        ModelSurface.slices(STATE).stream()
            .filter(
                s -> s.root() == (underlying == Underlying.VIX ? OptionRoot.VIX : OptionRoot.SPXW))
            .limit(expiries)
            .map(ObservedChainsTest::quoted)
            .toList();
    return new ObservedChain(facts(underlying), slices);
  }

  private static Slice quoted(Slice s) {
    return new Slice(
        s.root(),
        s.expiry(),
        s.marketTime(),
        s.years(),
        s.forward(),
        s.discount(),
        s.strikes(),
        s.callBid(),
        s.callAsk(),
        s.putBid(),
        s.putAsk(),
        s.vol(),
        Quality.DELAYED,
        "test quotes");
  }

  private static ChainFacts facts(Underlying underlying) {
    return new ChainFacts(
        underlying,
        "test quotes",
        "test.csv",
        "00",
        CLOSE,
        "given",
        Quality.DELAYED,
        10,
        1,
        Map.of("dead", 3),
        List.of());
  }
}

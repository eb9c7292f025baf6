package org.alvhdesk.market.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelSurface;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.vix.OptionStrip;
import org.junit.jupiter.api.Test;

/** A chain written down from a surface whose forwards and volatilities are known. */
class ChainSlicesTest {
  private static final LocalDate DAY = LocalDate.of(2018, 1, 31);
  private static final double RATE = 0.0142;
  private static final MarketState STATE =
      new MarketState(
          DAY,
          0,
          true,
          DAY.atTime(16, 0).atZone(ZoneId.of("America/New_York")).toInstant(),
          2823.81,
          13.54,
          OptionalDouble.of(13.1),
          OptionalDouble.of(15.2),
          OptionalDouble.of(104),
          new VxCurve(
              List.of(
                  new VxPoint(LocalDate.of(2018, 2, 14), 13.9),
                  new VxPoint(LocalDate.of(2018, 3, 21), 14.4),
                  new VxPoint(LocalDate.of(2018, 4, 18), 14.9))),
          RATE,
          0.0188,
          Quality.MODEL,
          "test");

  @Test
  void forwardAndVolatilitiesComeBackFromQuotes() {
    List<Slice> model = ModelSurface.slices(STATE).stream().filter(s -> s.years() > 0.02).toList();
    ChainSlices found =
        ChainSlices.of(chain(model.stream().map(s -> quotes(s, root(s))).toList()), RATE);
    assertThat(found.slices().stream().map(s -> s.root() + " " + s.expiry()))
        .containsExactlyElementsOf(model.stream().map(s -> s.root() + " " + s.expiry()).toList());
    for (int i = 0; i < model.size(); i++) {
      Slice expected = model.get(i);
      Slice actual = found.slices().get(i);
      assertThat(actual.forward())
          .as("%s", expected.expiry())
          .isCloseTo(expected.forward(), within(expected.root().isVix() ? 0.05 : 0.30));
      assertThat(actual.discount()).isCloseTo(expected.discount(), within(0.002));
      assertThat(actual.quality()).isEqualTo(Quality.DELAYED);
      assertThat(actual.source()).isEqualTo("test quotes");
      int near = expected.nearest(expected.forward());
      assertThat(actual.vol()[near]).isCloseTo(expected.vol()[near], within(0.02));
    }
  }

  @Test
  void aDeadOptionHasNoVolatility_andAMissingSideIsDead() {
    ExpiryQuotes quotes = quotes(spx(), ChainRoot.SPXW);
    int last = quotes.strikes().length - 1;
    quotes.callBid()[last] = OptionStrip.NOT_LISTED;
    quotes.callAsk()[last] = OptionStrip.NOT_LISTED;
    Slice found = ChainSlices.of(chain(List.of(quotes)), RATE).slices().getFirst();
    assertThat(found.vol()[last]).isNaN();
    assertThat(found.callAsk()[last]).isZero();
  }

  @Test
  void whatCannotBeTradedOnIsLeftOut_withTheReason() {
    ExpiryQuotes weekly =
        dated(quotes(spx(), ChainRoot.VIXW), ChainRoot.VIXW, LocalDate.of(2018, 2, 7));
    ExpiryQuotes settled = dated(quotes(spx(), ChainRoot.SPXW), ChainRoot.SPXW, DAY);
    ExpiryQuotes empty = quotes(spx(), ChainRoot.SPX);
    Arrays.fill(empty.putBid(), 0);
    Arrays.fill(empty.putAsk(), 0);
    ChainSlices found = ChainSlices.of(chain(List.of(weekly, settled, empty)), RATE);
    assertThat(found.slices()).isEmpty();
    assertThat(found.leftOut()).hasSize(3);
    assertThat(found.leftOut().get(0).reason()).contains("weekly VIX expiry");
    assertThat(found.leftOut().get(1).reason()).contains("settled");
    assertThat(found.leftOut().get(2).reason()).isNotBlank();
  }

  private static Slice spx() {
    return ModelSurface.slices(STATE).stream()
        .filter(s -> s.root() == OptionRoot.SPXW && s.years() > 0.05)
        .findFirst()
        .orElseThrow();
  }

  private static ChainRoot root(Slice slice) {
    return ChainRoot.valueOf(slice.root().name());
  }

  private static ExpiryQuotes quotes(Slice s, ChainRoot root) {
    long[] none = new long[s.strikes().length];
    Arrays.fill(none, -1);
    return new ExpiryQuotes(
        root,
        s.expiry(),
        s.strikes().clone(),
        s.callBid().clone(),
        s.callAsk().clone(),
        s.putBid().clone(),
        s.putAsk().clone(),
        none,
        none,
        none,
        none);
  }

  private static ExpiryQuotes dated(ExpiryQuotes q, ChainRoot root, LocalDate expiry) {
    return new ExpiryQuotes(
        root,
        expiry,
        q.strikes(),
        q.callBid(),
        q.callAsk(),
        q.putBid(),
        q.putAsk(),
        q.callVolume(),
        q.putVolume(),
        q.callOpenInterest(),
        q.putOpenInterest());
  }

  private static OptionChain chain(List<ExpiryQuotes> expiries) {
    return new OptionChain(
        new ChainProvenance(
            "test.csv",
            "test quotes",
            "00",
            new AsOf(STATE.marketTime(), AsOf.How.OVERRIDE, "given")),
        OptionalDouble.empty(),
        expiries,
        new CleaningReport(0, 0, Map.of(), Map.of()),
        List.of());
  }
}

package org.alvhdesk.strategy.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.desk.CondorGate;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CondorPaperTest {
  private static final IronCondor CONDOR =
      new IronCondor(OptionRoot.SPXW, Slices.SESSION.plusDays(45), 5620, 5670, 6320, 6370);

  /** Mids 10.10, 14.20, 11.20 and 6.10, each quoted 0.20 to both sides. */
  private static final Slice CHAIN = chain();

  private static Slice chain() {
    Slice chain = Slices.fixtureSpx(45);
    chain = Slices.withQuote(chain, 5620, Right.PUT, 9.90, 10.30);
    chain = Slices.withQuote(chain, 5670, Right.PUT, 14.00, 14.40);
    chain = Slices.withQuote(chain, 6320, Right.CALL, 11.00, 11.40);
    return Slices.withQuote(chain, 6370, Right.CALL, 5.90, 6.30);
  }

  private static CondorTrade trade(CondorTrade.Side side) {
    return new CondorTrade(
        side,
        CondorLayer.BASE,
        side == CondorTrade.Side.OPEN ? Optional.empty() : Optional.of("c1"),
        CONDOR,
        1,
        BigDecimal.TEN,
        BigDecimal.ONE);
  }

  private static Optional<BigDecimal> price(PaperMode mode, CondorTrade.Side side, Slice chain) {
    return CondorPaper.price(mode, trade(side), List.of(chain), Slices.SESSION);
  }

  @ParameterizedTest
  @CsvSource({
    // mids net 9.20; a leg gives up 32 % of 0.20, on its 0.05 or 0.10 tick against the book
    "OPEN, FULL_SPREAD, 8.40", "OPEN, WORKED, 8.80", "OPEN, MID, 9.20",
    "CLOSE, FULL_SPREAD, 10.00", "CLOSE, WORKED, 9.60", "CLOSE, MID, 9.20"
  })
  void standsBetweenMidAndTheTouch(CondorTrade.Side side, PaperMode mode, String points) {
    assertThat(price(mode, side, CHAIN).orElseThrow()).isEqualByComparingTo(points);
  }

  @Test
  void givesAWingWithoutABidAway_butSellsNoCondorWithIt() {
    Slice noBid = Slices.withQuote(CHAIN, 6370, Right.CALL, 0, 0.05);

    assertThat(price(PaperMode.MID, CondorTrade.Side.CLOSE, noBid).orElseThrow())
        .as("14.20 + 11.20 - 10.10")
        .isEqualByComparingTo("15.30");
    assertThat(price(PaperMode.MID, CondorTrade.Side.OPEN, noBid)).isEmpty();
  }

  @Test
  void atTheFullSpreadItIsTheTouch() {
    for (CondorTrade.Side side : CondorTrade.Side.values()) {
      assertThat(price(PaperMode.FULL_SPREAD, side, CHAIN))
          .isEqualTo(CondorGate.touch(trade(side), List.of(CHAIN)));
    }
  }
}

package org.alvhdesk.strategy.condor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.Slices;
import org.junit.jupiter.api.Test;

class CondorTouchTest {
  private static final IronCondor CONDOR =
      new IronCondor(OptionRoot.SPXW, Slices.SESSION.plusDays(45), 5620, 5670, 6320, 6370);
  private static final Slice CHAIN =
      quotes(Slices.fixtureSpx(45), 10.00, 10.12, 14.01, 14.20, 11.03, 11.20, 6.00, 6.10);

  @Test
  void sellsAtTheBidAndBuysWingsAtTheAsk_roundedDownToTheGrid() {
    // 14.01 + 11.03 - 10.12 - 6.10 = 8.82
    assertThat(CondorTouch.credit(CONDOR, CHAIN)).contains(new BigDecimal("8.80"));
  }

  @Test
  void buysBackAtTheAskAndSellsWingsAtTheBid_roundedUpToTheGrid() {
    // 14.20 + 11.20 - 10.00 - 6.00 = 9.40
    assertThat(CondorTouch.debit(CONDOR, CHAIN)).contains(new BigDecimal("9.40"));
    Slice dearer = Slices.withQuote(CHAIN, 6320, Right.CALL, 11.03, 11.21);
    assertThat(CondorTouch.debit(CONDOR, dearer)).contains(new BigDecimal("9.45"));
  }

  @Test
  void givesAWorthlessWingAway_butSellsNothingWithoutABid() {
    Slice noBid = Slices.withQuote(CHAIN, 6370, Right.CALL, 0, 0.05);

    // 14.20 + 11.20 - 10.00 - 0.00 = 15.40
    assertThat(CondorTouch.debit(CONDOR, noBid)).contains(new BigDecimal("15.40"));
    assertThat(CondorTouch.credit(CONDOR, noBid)).isEmpty();
  }

  @Test
  void hasNoPrice_whenALegIsCrossedDeadOrNotListed_orTheSideIsWrong() {
    Slice crossed = Slices.withQuote(CHAIN, 5670, Right.PUT, 14.30, 14.20);
    Slice dead = Slices.withQuote(CHAIN, 5670, Right.PUT, 0, 0);
    Slice dearWings = Slices.withQuote(CHAIN, 5620, Right.PUT, 30, 40);
    IronCondor unlisted =
        new IronCondor(OptionRoot.SPXW, CONDOR.expiry(), 5620.5, 5670, 6320, 6370);

    for (Slice bad : new Slice[] {crossed, dead}) {
      assertThat(CondorTouch.credit(CONDOR, bad)).isEmpty();
      assertThat(CondorTouch.debit(CONDOR, bad)).isEmpty();
    }
    assertThat(CondorTouch.credit(CONDOR, dearWings)).as("nothing would be received").isEmpty();
    assertThat(CondorTouch.debit(CONDOR, dearWings)).as("closing would pay us").isEmpty();
    assertThat(CondorTouch.credit(unlisted, CHAIN)).isEmpty();
    assertThat(CondorTouch.debit(unlisted, CHAIN)).isEmpty();
  }

  private static Slice quotes(Slice slice, double... bidAsk) {
    Slice quoted = slice;
    for (CondorLeg leg : CondorLeg.values()) {
      int i = 2 * leg.place();
      quoted = Slices.withQuote(quoted, leg.strike(CONDOR), leg.right(), bidAsk[i], bidAsk[i + 1]);
    }
    return quoted;
  }
}

package org.alvhdesk.hedge.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.hedge.book.PaperFill.Attempt;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.quote.QuoteFitness;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.junit.jupiter.api.Test;

class PaperFillTest {
  private static final LocalDate EXPIRY = LocalDate.of(2018, 2, 14);
  private static final double[] NONE = {0, 0, 0, 0};
  private static final QuoteFitness.Moment NOW =
      new QuoteFitness.Moment(Instant.EPOCH, LocalDate.of(2018, 2, 5), false);

  /** Strikes 20 (0.90 x 1.00), 21 (dead bid), 22 (crossed), 23 (0.10 x 0.20). */
  private static MarketInputs quotes() {
    return quotes("MODEL");
  }

  private static MarketInputs quotes(String quality) {
    SliceV1 slice =
        new SliceV1(
            "r",
            1,
            "s",
            "VIX",
            EXPIRY,
            Instant.EPOCH,
            0.08,
            14,
            0.99,
            quality,
            "test",
            new double[] {20, 21, 22, 23},
            new double[] {0.90, 0, 0.50, 0.10},
            new double[] {1.00, 0.80, 0.40, 0.20},
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE);
    return new MarketInputs(null, null, List.of(slice));
  }

  private static ProposalView.Leg leg(String action, double strike, String limit) {
    return new ProposalView.Leg(
        "FRONT", action, 4, "VIX", EXPIRY, strike, "CALL", 0, 0, new BigDecimal(limit), 14, 1, 0.1);
  }

  private static List<HedgeHolding> held(double strike, int quantity) {
    return List.of(
        new HedgeHolding(HedgeLayer.FRONT, HedgeContract.vixCall(EXPIRY, strike), quantity));
  }

  private static String whyNot(ProposalView.Leg leg, List<HedgeHolding> holdings) {
    Attempt attempt = PaperFill.attempt(List.of(leg), holdings, false, quotes(), NOW);
    assertThat(attempt).isInstanceOf(Attempt.NotFillable.class);
    return ((Attempt.NotFillable) attempt).why();
  }

  @Test
  void buysAtTheAskAndSellsAtTheBid_whenInsideTheLimits() {
    Attempt attempt =
        PaperFill.attempt(
            List.of(leg("BUY", 20, "1.00"), leg("SELL", 23, "0.10")),
            held(23, 4),
            false,
            quotes(),
            NOW);

    assertThat(attempt)
        .isInstanceOfSatisfying(
            Attempt.Fillable.class,
            fillable ->
                assertThat(fillable.legs())
                    .extracting(LegFill::pricePoints)
                    .containsExactly(new BigDecimal("1.00"), new BigDecimal("0.10")));
  }

  @Test
  void fillsNothing_whenOneLegIsOutsideItsLimit() {
    Attempt attempt =
        PaperFill.attempt(
            List.of(leg("BUY", 20, "1.00"), leg("BUY", 23, "0.19")),
            List.of(),
            true,
            quotes(),
            NOW);

    assertThat(attempt)
        .isEqualTo(
            new Attempt.NotFillable(
                "VIX 2018-02-14 23 call is offered at 0.20, outside the limit of 0.19"));
    assertThat(whyNot(leg("SELL", 23, "0.11"), held(23, 4))).contains("bid at 0.10");
  }

  @Test
  void refuses_whenTheQuoteIsDeadCrossedOrMissing() {
    assertThat(whyNot(leg("BUY", 21, "9.00"), List.of())).contains("dead or crossed");
    assertThat(whyNot(leg("BUY", 22, "9.00"), List.of())).contains("dead or crossed");
    assertThat(whyNot(leg("BUY", 24, "9.00"), List.of())).contains("not quoted");
  }

  @Test
  void refuses_whenTheBookChangedAndMoreIsSoldThanHeld() {
    assertThat(whyNot(leg("SELL", 23, "0.05"), held(23, 3))).contains("not held");
    assertThat(whyNot(leg("SELL", 23, "0.05"), List.of())).contains("not held");
  }

  @Test
  void sellsAShortLegWhileTheBookIsTheOneItWasMadeFor() {
    List<ProposalView.Leg> shortCall = List.of(leg("SELL", 23, "0.10"));

    assertThat(PaperFill.attempt(shortCall, List.of(), true, quotes(), NOW))
        .isInstanceOf(Attempt.Fillable.class);
    assertThat(PaperFill.attempt(shortCall, List.of(), false, quotes(), NOW))
        .isInstanceOf(Attempt.NotFillable.class);
  }

  @Test
  void refusesStaleQuotes_andAModelBesideQuotedLevels() {
    List<ProposalView.Leg> buy = List.of(leg("BUY", 20, "1.00"));
    QuoteFitness.Moment later =
        new QuoteFitness.Moment(Instant.EPOCH.plusSeconds(31 * 60), LocalDate.of(2018, 2, 5), true);

    assertThat(PaperFill.quoted(buy, quotes("DELAYED"), NOW)).isInstanceOf(Attempt.Fillable.class);
    assertThat(PaperFill.quoted(buy, quotes("DELAYED"), later))
        .isInstanceOfSatisfying(
            Attempt.NotFillable.class, no -> assertThat(no.why()).contains("31 minutes old"));
    assertThat(PaperFill.quoted(buy, quotes("MODEL"), later))
        .isInstanceOfSatisfying(
            Attempt.NotFillable.class,
            no -> assertThat(no.why()).contains("there is no VIX chain"));
  }
}

package org.alvhdesk.quant.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.alvhdesk.quant.parity.ParityResult.DiscountSource;
import org.alvhdesk.quant.parity.ParityResult.Failure;
import org.alvhdesk.quant.parity.ParityResult.Fit;
import org.alvhdesk.quant.parity.ParityResult.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ParityRegressionTest {
  private static final double YEARS = 0.25;
  private static final ParityQuotes EXACT = ParityLines.exact(5000, 0.99, 5, 80);

  private static Fit fit(ParityQuotes q) {
    return (Fit) ParityRegression.fit(q, YEARS, ParitySettings.STANDARD);
  }

  private static Failure failure(ParityQuotes q, double years) {
    return (Failure) ParityRegression.fit(q, years, ParitySettings.STANDARD);
  }

  @Test
  @DisplayName("exact parity: forward and discount to rounding, nothing rejected")
  void exact() {
    Fit f = fit(EXACT);
    assertThat(f.forward()).isCloseTo(5000, within(1e-8));
    assertThat(f.discount()).isCloseTo(0.99, within(1e-10));
    assertThat(f.rate(YEARS)).isCloseTo(-StrictMath.log(0.99) / YEARS, within(1e-9));
    assertThat(f.rejected()).isEmpty();
    assertThat(f.source()).isEqualTo(DiscountSource.REGRESSED);
    assertThat(f.strikesUsed() + f.strikesOutsideWindow()).isEqualTo(80);
  }

  @Test
  @DisplayName("a stale strike is rejected, named, with its distance; the line does not move")
  void staleStrike() {
    Fit f = fit(ParityLines.moveCall(EXACT, 41, 12));
    assertThat(f.forward()).isCloseTo(5000, within(1e-8));
    assertThat(f.rejected())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.strike()).isEqualTo(EXACT.strikes()[41]);
              assertThat(r.why()).isEqualTo(RejectedStrike.Why.OFF_THE_LINE);
              assertThat(r.offLinePoints()).isCloseTo(12, within(1e-6));
            });
  }

  @Test
  @DisplayName("dead, crossed and unreadable quotes near the money are rejected with their reason")
  void badQuotes() {
    double[] callBid = EXACT.callBid().clone();
    double[] callAsk = EXACT.callAsk().clone();
    double[] putBid = EXACT.putBid().clone();
    callBid[38] = 0;
    callAsk[38] = 0;
    callAsk[40] = callBid[40] - 1;
    putBid[42] = Double.NaN;
    Fit f = fit(new ParityQuotes(EXACT.strikes(), callBid, callAsk, putBid, EXACT.putAsk()));
    assertThat(f.forward()).isCloseTo(5000, within(1e-8));
    assertThat(f.rejected())
        .extracting(RejectedStrike::why)
        .containsExactly(
            RejectedStrike.Why.ONE_SIDED,
            RejectedStrike.Why.CROSSED,
            RejectedStrike.Why.NOT_A_NUMBER);
  }

  @Test
  @DisplayName("dead strikes far from the money with call = put do not capture the centre")
  void deadFarStrikes() {
    ParityQuotes wide = ParityLines.exact(5000, 0.99, 25, 160);
    double[][] q = {
      wide.callBid().clone(), wide.callAsk().clone(), wide.putBid().clone(), wide.putAsk().clone()
    };
    for (int i = 0; i < 40; i++) {
      q[0][i] = q[2][i] = 0.05;
      q[1][i] = q[3][i] = 0.10;
    }
    Fit f = fit(new ParityQuotes(wide.strikes(), q[0], q[1], q[2], q[3]));
    assertThat(f.forward()).isCloseTo(5000, within(1e-7));
  }

  @Test
  @DisplayName("an expired or empty or crossed chain is a typed failure")
  void failures() {
    assertThat(failure(EXACT, 0).reason()).isEqualTo(Reason.EXPIRED);
    assertThat(failure(EXACT, -0.1).reason()).isEqualTo(Reason.EXPIRED);
    ParityQuotes four = ParityLines.exact(5000, 0.99, 25, 4);
    assertThat(failure(four, YEARS).reason()).isEqualTo(Reason.TOO_FEW_STRIKES);
    assertThat(failure(four, YEARS).detail()).contains("4 strikes").contains("5 are needed");
    ParityQuotes crossed =
        new ParityQuotes(
            EXACT.strikes(), EXACT.callAsk(), EXACT.callBid(), EXACT.putBid(), EXACT.putAsk());
    assertThat(failure(crossed, YEARS).reason()).isEqualTo(Reason.CROSSED);
    ParityQuotes empty =
        new ParityQuotes(new double[0], new double[0], new double[0], new double[0], new double[0]);
    assertThat(failure(empty, YEARS).reason()).isEqualTo(Reason.TOO_FEW_STRIKES);
  }

  @Test
  @DisplayName("a discount of 0.4 or 1.2 is implausible, one that implies 400 % a year is weak")
  void implausible() {
    assertThat(failure(ParityLines.exact(5000, 0.4, 5, 80), YEARS).reason())
        .isEqualTo(Reason.IMPLAUSIBLE_DISCOUNT);
    assertThat(failure(ParityLines.exact(5000, 1.2, 5, 80), YEARS).reason())
        .isEqualTo(Reason.IMPLAUSIBLE_DISCOUNT);
    Fit weak =
        (Fit)
            ParityRegression.fit(
                ParityLines.exact(5000, 0.99, 5, 80), 1 / 400.0, ParitySettings.STANDARD);
    assertThat(weak.source()).isEqualTo(DiscountSource.REGRESSED_WEAK);
  }

  @Test
  @DisplayName("where the discount is not identified the given rate is used, and said")
  void fallback() {
    ParityQuotes two = ParityLines.exact(5000, StrictMath.exp(-0.05 * YEARS), 25, 2);
    Fit f = (Fit) ParityRegression.fitOrRate(two, YEARS, 0.05, ParitySettings.STANDARD);
    assertThat(f.source()).isEqualTo(DiscountSource.GIVEN_RATE);
    assertThat(f.forward()).isCloseTo(5000, within(1e-8));
    assertThat(f.discountError()).isZero();
    Fit own = (Fit) ParityRegression.fitOrRate(EXACT, YEARS, 0.2, ParitySettings.STANDARD);
    assertThat(own.source()).isEqualTo(DiscountSource.REGRESSED);
    assertThatThrownBy(
            () -> ParityRegression.fitWithRate(EXACT, YEARS, 5.0, ParitySettings.STANDARD))
        .hasMessageContaining("decimal per year");
  }

  @Test
  @DisplayName("a chain that contradicts itself fails, or carries an error that says so")
  void contradiction() {
    double[] bid = EXACT.callBid().clone();
    double[] ask = EXACT.callAsk().clone();
    for (int i = 0; i < bid.length; i++) {
      double noise = 40 * Math.sin(i * 12.9898);
      bid[i] = Math.max(0.05, bid[i] + noise);
      ask[i] = bid[i] + 0.1;
    }
    assertThat(
            ParityRegression.fit(
                new ParityQuotes(EXACT.strikes(), bid, ask, EXACT.putBid(), EXACT.putAsk()),
                YEARS,
                ParitySettings.STANDARD))
        .satisfies(
            r -> {
              boolean honest =
                  r instanceof Failure
                      || r instanceof Fit f && f.forwardError() > 1 && f.residualPoints() > 10;
              assertThat(honest).as(r.toString()).isTrue();
            });
  }

  @Test
  @DisplayName("duplicate strikes are refused with the way out")
  void duplicates() {
    double[] q = {1, 1};
    assertThatThrownBy(() -> new ParityQuotes(new double[] {5, 5}, q, q, q, q))
        .hasMessageContaining("split the chain by root and expiry");
  }
}

package org.alvhdesk.quant.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.quant.parity.ParityRegression;
import org.alvhdesk.quant.parity.ParityResult;
import org.alvhdesk.quant.parity.ParitySettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Forwards and discounts of real chains; the printed lines are figures of the documentation. */
class RealForwardsTest {
  @Test
  @DisplayName("2019-05-13: the header says 2881.4, parity says 2849 to 2850 for the first month")
  void staleSpot() {
    List<RealChain.Expiry> chain =
        RealChain.quoteTable(
            "chains_spx", "spx_chain_cboe_quotetable_2019-05-13_0447ET.csv.gz", "2019-05-13T04:47");
    List<Double> month = new ArrayList<>();
    for (RealChain.Expiry e : chain) {
      ParityResult.Fit f =
          (ParityResult.Fit)
              ParityRegression.fitOrRate(e.quotes(), e.years(), 0.024, ParitySettings.STANDARD);
      if (e.years() < 31 / 365.0) {
        month.add(f.forward());
      }
      if (e.years() > 30 / 365.0) {
        assertThat(f.source()).isEqualTo(ParityResult.DiscountSource.REGRESSED);
        assertThat(f.rate(e.years())).as(e.date().toString()).isBetween(0.022, 0.036);
      }
    }
    System.out.println("2019-05-13 forwards of the first month: " + month);
    assertThat(month).allSatisfy(f -> assertThat(f).isCloseTo(2849.85, within(1.2)));
  }

  @Test
  @DisplayName("VIX 2016-06-01: each expiry has its own forward, the provider's to a few cents")
  void vixForwards() {
    List<Double> gaps = new ArrayList<>();
    for (RealChain.Expiry e :
        RealChain.endOfDayCalcs(
            "chains_vix", "vix_chain_cboe_eod_calcs_2016-06-01.csv.gz", "2016-06-01T15:45")) {
      ParityResult.Fit f =
          (ParityResult.Fit)
              ParityRegression.fitOrRate(e.quotes(), e.years(), 0.004, ParitySettings.STANDARD);
      gaps.add(Math.abs(f.forward() - e.impliedUnderlying()));
      System.out.printf(
          "VIX %s: parity %.4f +- %.4f (%s, %d strikes), provider %.4f%n",
          e.date(),
          f.forward(),
          f.forwardError(),
          f.source(),
          f.strikesUsed(),
          e.impliedUnderlying());
      assertThat(f.forward()).isCloseTo(e.impliedUnderlying(), within(0.08));
      if (e.date().equals(LocalDate.of(2016, 6, 15))) {
        assertThat(f.forward()).isCloseTo(15.2235, within(0.02));
      }
    }
    assertThat(gaps).hasSize(9);
    assertThat(gaps.stream().sorted().skip(4).findFirst().orElseThrow()).isLessThan(0.025);
  }
}

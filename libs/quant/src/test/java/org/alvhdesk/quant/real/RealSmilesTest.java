package org.alvhdesk.quant.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.quant.parity.ParityRegression;
import org.alvhdesk.quant.parity.ParityResult;
import org.alvhdesk.quant.parity.ParitySettings;
import org.alvhdesk.quant.vol.smile.CalendarRule;
import org.alvhdesk.quant.vol.smile.SmileCalibrator;
import org.alvhdesk.quant.vol.smile.SmileChain;
import org.alvhdesk.quant.vol.smile.SmileQuotes;
import org.alvhdesk.quant.vol.smile.SmileResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Smiles of complete real chains; the printed lines are the table of docs/quant/volatility.md. */
class RealSmilesTest {
  private static final SmileCalibrator CALIBRATOR = new SmileCalibrator();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "spx_chain_cboe_quotetable_2019-05-13_0447ET.csv.gz, 2019-05-13T04:47, 0.024",
    "spx_chain_cboe_quotetable_2020-06-26.csv.gz, 2020-06-26T16:15, 0.001",
    "spx_chain_cboe_quotetable_2020-09-04.csv.gz, 2020-09-04T16:15, 0.001",
    "spx_chain_cboe_quotetable_2022-02-04.csv.gz, 2022-02-04T16:15, 0.005",
    "spx_chain_cboe_quotetable_2022-03-23_1011ET.csv.gz, 2022-03-23T09:56, 0.006",
    "spx_chain_cboe_quotetable_2023-02-07.csv.gz, 2023-02-07T16:15, 0.047",
    "spx_chain_cboe_quotetable_2023-08-18.csv.gz, 2023-08-18T16:15, 0.055",
    "spx_chain_cboe_quotetable_2023-12-08_partial.csv.gz, 2023-12-08T16:15, 0.055",
    "spx_chain_cboe_quotetable_2024-01-05.csv.gz, 2024-01-05T16:15, 0.054"
  })
  @DisplayName("complete SPX chains: most quotes inside bid-ask, no butterfly arbitrage")
  void spx(String file, String asOf, double rate) {
    Summary s =
        fit(RealChain.quoteTable("chains_spx", file, asOf), rate, CalendarRule.ONE_UNDERLYING);
    s.print(file);
    assertThat(s.fitted).isGreaterThanOrEqualTo(s.expiries - 1);
    assertThat(s.median(s.inside)).isGreaterThan(0.95);
    assertThat(s.butterfly).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2023-07-04, 2023-07-03T16:15",
    "2023-07-25, 2023-07-25T16:15",
    "2023-09-04, 2023-09-01T16:15",
    "2023-10-05, 2023-10-05T16:15",
    "2023-10-10, 2023-10-10T16:15",
    "2023-10-16, 2023-10-16T16:15",
    "2023-10-18, 2023-10-18T16:15"
  })
  @DisplayName("VIX chains of 2023: no butterfly arbitrage, calendar not applicable")
  void vix2023(String day, String asOf) {
    Summary s =
        fit(
            RealChain.quoteTable(
                "chains_vix/pairs_2023", "vix_chain_cboe_committed_" + day + ".csv.gz", asOf),
            0.053,
            CalendarRule.FORWARD_PER_EXPIRY);
    s.print("vix " + day);
    assertThat(s.fitted).isPositive();
    assertThat(s.median(s.inside)).isGreaterThan(0.85);
    assertThat(s.butterfly).isZero();
    assertThat(s.calendar).isZero();
  }

  @ParameterizedTest(name = "VIX end of day {0}")
  @CsvSource({"2016-06-01, 2016-06-01T15:45"})
  @DisplayName("the complete VIX chain of 2016-06-01 fits with a call wing")
  void vix2016(String day, String asOf) {
    Summary s =
        fit(
            RealChain.endOfDayCalcs(
                "chains_vix", "vix_chain_cboe_eod_calcs_" + day + ".csv.gz", asOf),
            0.004,
            CalendarRule.FORWARD_PER_EXPIRY);
    s.print("vix " + day);
    assertThat(s.fitted).isGreaterThanOrEqualTo(8);
    assertThat(s.median(s.inside)).isGreaterThan(0.9);
    assertThat(s.butterfly).isZero();
  }

  @ParameterizedTest(name = "{0}/{1}")
  @CsvSource({
    "chains_spx, spx_iv_smiles_2019-12-20.csv.gz",
    "chains_spx, spx_iv_smiles_2023-02-15.csv.gz",
    "chains_vix, vix_iv_smiles_2019-12-20.csv.gz",
    "chains_vix, vix_iv_smiles_2023-02-15.csv.gz"
  })
  @DisplayName("a provider's bid and ask volatilities are fitted within them")
  void providersVolatilities(String folder, String name) {
    Summary s = new Summary();
    for (SmileQuotes q : RealChain.smileFile(folder, name)) {
      s.expiries++;
      if (CALIBRATOR.fit(q) instanceof SmileResult.Fit f) {
        s.add(f);
      }
    }
    s.print(name);
    assertThat(s.median(s.inside)).isGreaterThan(0.93);
    assertThat(s.butterfly).isZero();
  }

  private static Summary fit(List<RealChain.Expiry> chain, double rate, CalendarRule rule) {
    Summary s = new Summary();
    List<SmileQuotes> quotes = new ArrayList<>();
    for (RealChain.Expiry e : chain) {
      s.expiries++;
      if (ParityRegression.fitOrRate(e.quotes(), e.years(), rate, ParitySettings.STANDARD)
          instanceof ParityResult.Fit p) {
        SmileQuotes q = SmileQuotes.of(e.quotes(), p.forward(), p.discount(), e.years());
        quotes.add(q);
        SmileResult r = CALIBRATOR.fit(q);
        if (r instanceof SmileResult.Fit f) {
          s.add(f);
        }
      }
    }
    SmileChain flagged = SmileChain.fit(quotes, rule, SmileChain.Repair.FLAG, CALIBRATOR);
    SmileChain pulled = SmileChain.fit(quotes, rule, SmileChain.Repair.PULL_UP, CALIBRATOR);
    s.calendar = flagged.calendar().size();
    s.beyond = (int) flagged.calendar().stream().filter(v -> v.quotesBeyondAsk() > 0).count();
    s.pulledBeyond = (int) pulled.calendar().stream().filter(v -> v.quotesBeyondAsk() > 0).count();
    s.afterPull = pulled.calendar().size();
    s.pulledInside =
        pulled.fits().stream()
            .mapToDouble(f -> f.quality().insideShare())
            .sorted()
            .skip(pulled.fits().size() / 2)
            .findFirst()
            .orElse(0);
    return s;
  }

  private static final class Summary {
    int expiries;
    int fitted;
    int butterfly;
    int calendar;
    int beyond;
    int pulledBeyond;
    int afterPull;
    double pulledInside;
    int splines;
    int quotes;
    final List<Double> inside = new ArrayList<>();
    final List<Double> rms = new ArrayList<>();
    final List<Double> median = new ArrayList<>();

    void add(SmileResult.Fit f) {
      fitted++;
      quotes += f.quality().quotes();
      inside.add(f.quality().insideShare());
      rms.add(f.quality().rmsVolPoints());
      median.add(f.quality().medianVolPoints());
      butterfly += f.butterfly().free() ? 0 : 1;
      splines += f.smile().splineCoefficients() > 0 ? 1 : 0;
    }

    double median(List<Double> values) {
      return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    void print(String file) {
      System.out.printf(
          "%s | %d/%d expiries, %d quotes, %d with spline | inside median %.3f least %.3f | rms %.3f"
              + " | median error %.3f vol points | butterfly %d calendar %d (%d beyond asks), pulled up %d (%d) (inside"
              + " %.3f)%n",
          file,
          fitted,
          expiries,
          quotes,
          splines,
          median(inside),
          inside.stream().min(Double::compare).orElseThrow(),
          median(rms),
          median(median),
          butterfly,
          calendar,
          beyond,
          afterPull,
          pulledBeyond,
          pulledInside);
    }
  }
}

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
          if (Boolean.getBoolean("verbose"))
            System.out.printf(
                "%s %s %.1fd n=%d in %.3f rms %.3f plain %.2f z %.2f spl %d g %.4f at %.3f sd %.3f k %.3f %.3f %s%n",
                e.root(),
                e.date(),
                365 * e.years(),
                q.size(),
                f.quality().insideShare(),
                f.quality().rmsVolPoints(),
                f.quality().plainRmsVolPoints(),
                f.quality().medianHalfSpreads(),
                f.smile().splineCoefficients(),
                f.butterfly().least(),
                f.butterfly().leastAt(),
                f.smile().volAt(0) * Math.sqrt(e.years()),
                f.lowestK(),
                f.highestK(),
                f.smile().svi());
        }
      } else System.out.println("no parity " + e.root() + e.date());
    }
    SmileChain flagged = SmileChain.fit(quotes, rule, SmileChain.Repair.FLAG, CALIBRATOR);
    SmileChain pulled = SmileChain.fit(quotes, rule, SmileChain.Repair.PULL_UP, CALIBRATOR);
    s.calendar = flagged.calendar().size();
    s.afterPull = pulled.calendar().size();
    if (Boolean.getBoolean("verbose")) flagged.calendar().forEach(System.out::println);
    if (Boolean.getBoolean("verbose")) {
      System.out.println("pulled");
      pulled.calendar().forEach(System.out::println);
    }
    s.pulledInside =
        pulled.fits().stream()
            .mapToDouble(f -> f.quality().insideShare())
            .sorted()
            .skip(pulled.fits().size() / 2)
            .findFirst()
            .orElse(0);
    for (int rep = 0; rep < (Boolean.getBoolean("verbose") ? 15 : 0); rep++) {
      long t0 = System.nanoTime();
      SmileChain.fit(quotes, rule, SmileChain.Repair.FLAG, CALIBRATOR);
      System.out.println(
          "ms "
              + (System.nanoTime() - t0) / 1e6
              + " for "
              + quotes.size()
              + " quotes "
              + quotes.stream().mapToInt(SmileQuotes::size).sum());
    }
    return s;
  }

  private static final class Summary {
    int expiries;
    int fitted;
    int butterfly;
    int calendar;
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
              + " | median error %.3f vol points | butterfly %d calendar %d, pulled up %d (inside"
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
          afterPull,
          pulledInside);
    }
  }
}

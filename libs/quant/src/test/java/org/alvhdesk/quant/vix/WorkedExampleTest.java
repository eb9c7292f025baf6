package org.alvhdesk.quant.vix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example that Cboe publishes; its quotes are not ours to ship. */
class WorkedExampleTest {
  private Path golden;

  @BeforeEach
  void dataDirectory() {
    String dir = System.getProperty("alvh.data.dir", "");
    golden = Path.of(dir, "golden");
    assumeTrue(
        !dir.isBlank() && Files.isDirectory(golden),
        "skipped: needs the Cboe worked example, -Dalvh.data.dir=<directory with golden/>");
  }

  private OptionStrip quotes(String term) throws IOException {
    List<double[]> rows =
        Files.readAllLines(golden.resolve("vix_whitepaper_appendix4_quotes.csv")).stream()
            .filter(l -> l.startsWith(term + ","))
            .map(l -> l.split(",", -1))
            .map(
                c -> {
                  double[] row = new double[5];
                  for (int i = 0; i < 5; i++) {
                    row[i] = Double.parseDouble(c[i + 1]);
                  }
                  return row;
                })
            .toList();
    double[][] columns = new double[5][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int c = 0; c < 5; c++) {
        columns[c][i] = rows.get(i)[c];
      }
    }
    return new OptionStrip(columns[0], columns[1], columns[2], columns[3], columns[4]);
  }

  private TermVariance term(String name, double minutes, double rate) throws IOException {
    return (TermVariance) TermVariance.of(quotes(name), minutes, rate);
  }

  @Test
  @DisplayName("all 268 published contributions, to every printed digit")
  void everyContribution() throws IOException {
    List<String[]> printed =
        Files.readAllLines(golden.resolve("vix_whitepaper_appendix5_contributions.csv")).stream()
            .skip(1)
            .map(l -> l.split(",", -1))
            .toList();
    List<Contribution> ours = new ArrayList<>();
    ours.addAll(term("near", 34_484, 0.00031664).contributions());
    ours.addAll(term("next", 44_954, 0.00028797).contributions());
    assertThat(printed).hasSize(268);
    assertThat(ours).hasSize(268);
    for (int i = 0; i < 268; i++) {
      String[] row = printed.get(i);
      Contribution c = ours.get(i);
      assertThat(c.strike()).isEqualTo(Double.parseDouble(row[1]));
      assertThat(c.type().label()).isEqualTo(row[2]);
      assertThat(c.mid())
          .as("mid at %s", row[1])
          .isCloseTo(Double.parseDouble(row[3]), within(1e-9));
      assertThat(c.dK()).isEqualTo(Double.parseDouble(row[4]));
      assertThat(c.contribution())
          .as("contribution at %s", row[1])
          .isCloseTo(Double.parseDouble(row[5]), within(6e-11));
    }
  }

  @Test
  @DisplayName("forward, K0, cut-offs, variances and 13.93 of the current edition")
  void currentEdition() throws IOException {
    TermVariance near = term("near", 34_484, 0.00031664);
    TermVariance next = term("next", 44_954, 0.00028797);
    assertThat(near.forward()).isCloseTo(1962.89996, within(5e-6));
    assertThat(next.forward()).isCloseTo(1962.40006, within(5e-6));
    assertThat(near.forwardStrike()).isEqualTo(1965);
    assertThat(near.k0()).isEqualTo(1960);
    assertThat(next.k0()).isEqualTo(1960);
    assertThat(near.putEnd()).isEqualTo(new WingEnd.TwoZeroBids(1370, 1365, 1360));
    assertThat(near.callEnd().lastEntered()).isEqualTo(2125);
    assertThat(near.callEnd()).isInstanceOf(WingEnd.TwoZeroBids.class);
    assertThat(next.putEnd().lastEntered()).isEqualTo(1275);
    assertThat(next.callEnd().lastEntered()).isEqualTo(2200);
    assertThat(near.variance()).isCloseTo(0.019233906, within(5e-10));
    assertThat(next.variance()).isCloseTo(0.019423884, within(5e-10));
    IndexLevel vix = (IndexLevel) IndexLevel.of(near, next, 43_200);
    assertThat(vix.level()).isCloseTo(13.927842, within(5e-7));
    assertThat(vix.rounded()).isEqualByComparingTo("13.93");
  }

  @Test
  @DisplayName("13.69 of the edition before, from the same quotes and other days and rates")
  void olderEdition() throws IOException {
    TermVariance near = term("near", 35_924, 0.000305);
    TermVariance next = term("next", 46_394, 0.000286);
    assertThat(near.years()).isCloseTo(0.0683486, within(5e-8));
    assertThat(next.years()).isCloseTo(0.0882686, within(5e-8));
    assertThat(near.variance()).isCloseTo(0.01846292, within(5e-9));
    assertThat(next.variance()).isCloseTo(0.01882101, within(5e-9));
    assertThat(((IndexLevel) IndexLevel.of(near, next, 43_200)).rounded())
        .isEqualByComparingTo("13.69");
  }
}

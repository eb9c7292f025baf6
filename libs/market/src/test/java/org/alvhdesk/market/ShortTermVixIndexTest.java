package org.alvhdesk.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** January to March 2018: VX settled on 2018-01-17, 02-14 and 03-21. */
class ShortTermVixIndexTest {
  private static final LocalDate JAN = LocalDate.of(2018, 1, 17);
  private static final LocalDate FEB = LocalDate.of(2018, 2, 14);
  private static final LocalDate MAR = LocalDate.of(2018, 3, 21);

  @Test
  void holdsOnlyTheFirstFutureAtTheCloseBeforeASettlement() {
    ShortTermVixIndex.Holding held = ShortTermVixIndex.after(JAN.minusDays(1));

    assertThat(held.first()).isEqualTo(FEB);
    assertThat(held.second()).isEqualTo(MAR);
    assertThat(held.firstShare()).isEqualTo(1);
  }

  @Test
  void sellsAnEqualPartOfTheFirstFutureAtEveryClose() {
    // 20 sessions after 2018-01-16 up to and including 2018-02-13.
    assertThat(ShortTermVixIndex.after(JAN).firstShare()).isEqualTo(19 / 20.0);
    assertThat(ShortTermVixIndex.after(LocalDate.of(2018, 2, 5)).firstShare()).isEqualTo(6 / 20.0);
    assertThat(ShortTermVixIndex.after(LocalDate.of(2018, 2, 12)).firstShare()).isEqualTo(1 / 20.0);
  }

  @Test
  void gainsWhatItsContractsGainWithInterest() {
    VxCurve then = curve(20, 18);
    VxCurve now = curve(30, 21);

    double ratio =
        ShortTermVixIndex.ratio(
            LocalDate.of(2018, 2, 2), then, LocalDate.of(2018, 2, 5), now, 0.0146);

    double contracts = (7 * 30 + 13 * 21) / (7 * 20.0 + 13 * 18);
    assertThat(ratio).isCloseTo(contracts * Math.exp(3 * 0.0146 / 365), within(1e-12));
  }

  @Test
  void aCurveThatStandsStillCostsTheRollInContango() {
    ModelShare share = new ModelShare();
    LocalDate monday = LocalDate.of(2018, 1, 22);
    double before = share.priced(state(monday, curve(12, 13))).etp().orElseThrow().usd();

    // A month of contango in a fifth of a month: both futures slide down the curve.
    MarketState friday = share.priced(state(monday.plusDays(4), curve(11.8, 12.8)));

    EtpPrice price = friday.etp().orElseThrow();
    assertThat(before).isEqualTo(ModelShare.NOMINAL_USD);
    assertThat(price.usd()).isLessThan(before);
    assertThat(price.quality()).isEqualTo(Quality.MODEL);
  }

  private static VxCurve curve(double feb, double mar) {
    return new VxCurve(List.of(new VxPoint(FEB, feb), new VxPoint(MAR, mar)));
  }

  private static MarketState state(LocalDate session, VxCurve curve) {
    return new MarketState(
        session,
        0,
        true,
        Instant.parse(session + "T21:00:00Z"),
        2800,
        11,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        curve,
        0.0146,
        0.018,
        Quality.SETTLED,
        "test");
  }
}

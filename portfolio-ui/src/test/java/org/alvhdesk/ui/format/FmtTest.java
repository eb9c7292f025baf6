package org.alvhdesk.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FmtTest {
  private static final Instant NOON = Instant.parse("2018-02-05T17:00:00Z");

  @Test
  void writesMoneyWithThousandsAndARealMinus() {
    assertThat(Fmt.usd(new BigDecimal("-1234567.5"))).isEqualTo("\u22121,234,568");
    assertThat(Fmt.usdSigned(new BigDecimal("12.4"))).isEqualTo("+12");
    assertThat(Fmt.usdSigned(new BigDecimal("-0.4"))).isEqualTo("0");
    assertThat(Fmt.usdSigned(new BigDecimal("0.4"))).isEqualTo("0");
    assertThat(Fmt.usd(null)).isEqualTo("n/a");
  }

  @Test
  void neverTurnsMissingIntoZero() {
    assertThat(Fmt.number((Double) null, 2)).isEqualTo("n/a");
    assertThat(Fmt.number(Double.NaN, 2)).isEqualTo("n/a");
    assertThat(Fmt.percent(null, 1)).isEqualTo("n/a");
    assertThat(Fmt.signed(null, 1)).isEqualTo("n/a");
    assertThat(Fmt.marketTime(null)).isEqualTo("n/a");
    assertThat(Fmt.until(null, NOON)).isEqualTo("n/a");
  }

  @Test
  void writesSharesAsPerCent() {
    assertThat(Fmt.percent(0.1234, 1)).isEqualTo("12.3 %");
    assertThat(Fmt.percentSigned(-0.041, 1)).isEqualTo("\u22124.1 %");
    assertThat(Fmt.percentSigned(0.04, 1)).isEqualTo("+4.0 %");
  }

  @Test
  void showsMarketTimeWhereTheExchangeIs() {
    assertThat(Fmt.marketTime(NOON)).isEqualTo("Mon 2018-02-05 12:00 ET");
    assertThat(Fmt.marketTime(Instant.parse("2018-07-02T20:00:00Z")))
        .isEqualTo("Mon 2018-07-02 16:00 ET");
    assertThat(Fmt.asOf("2018-02-05T17:00:00Z")).isEqualTo("2018-02-05 12:00 ET");
    assertThat(Fmt.asOf("yesterday")).isEqualTo("yesterday");
    assertThat(Fmt.wallTime(NOON)).isEqualTo("2018-02-05 17:00:00 UTC");
  }

  @Test
  void countsDown() {
    assertThat(Fmt.until(NOON, NOON.plusSeconds(4 * 86_400 + 2 * 3_600))).isEqualTo("in 4 d 2 h");
    assertThat(Fmt.until(NOON, NOON.plusSeconds(3_660))).isEqualTo("in 1 h 1 min");
    assertThat(Fmt.until(NOON, NOON.plusSeconds(59))).isEqualTo("in 0 min");
    assertThat(Fmt.until(NOON, NOON)).isEqualTo("passed");
    assertThat(Fmt.until(NOON, NOON.minusSeconds(1))).isEqualTo("passed");
  }

  @Test
  void putsCodesIntoWords() {
    assertThat(Fmt.words("PARTIALLY_APPROVED")).isEqualTo("Partially approved");
    assertThat(Fmt.strike(22.5)).isEqualTo("22.5");
    assertThat(Fmt.strike(2665)).isEqualTo("2,665");
    assertThat(Fmt.shortHash("0123456789abcdef")).isEqualTo("0123456789ab");
  }

  @Test
  void instrumentsAreNamedAsTheyTrade() {
    assertThat(Fmt.instrument("VIX", 24, "CALL")).isEqualTo("VIX 24 call");
    assertThat(Fmt.instrument("SPXW", 2600, "PUT")).startsWith("SPXW 2").endsWith(" put");
    assertThat(Fmt.instrument("VX", 0, "FUTURE")).isEqualTo("VX future");
    assertThat(Fmt.instrument("VIXY", 0, "SHARE")).isEqualTo("VIXY share");
  }

  @Test
  void coloursWhatIsShown_notWhatWasRoundedAway() {
    assertThat(Num.pnl(new BigDecimal("-0.49"))).isEqualTo(new Num("0", ""));
    assertThat(Num.pnl(new BigDecimal("-0.50")).tone()).isEqualTo("neg");
    assertThat(Num.pnl(new BigDecimal("12.00"))).isEqualTo(new Num("+12", "pos"));
    assertThat(Num.pnl(0.004, 2)).isEqualTo(new Num("0.00", ""));
    assertThat(Num.pnl(Double.NaN, 2).tone()).isEmpty();
  }
}

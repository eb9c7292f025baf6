package org.alvhdesk.strategy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alvhdesk.strategy.ledger.RiskChange.Effect;
import org.junit.jupiter.api.Test;

class RiskChangeTest {
  private static final HardLimits LIMITS =
      new HardLimits(
          usd("40000"),
          usd("39000"),
          usd("45000"),
          usd("9000"),
          usd("900"),
          usd("60000"),
          usd("60000"));
  private static final BookMeasures HELD =
      book("30000", Map.of("a", "20000", "b", "10000"), "-5000", "0");

  private static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }

  private static BookMeasures book(
      String stress, Map<String, String> shocks, String spxVega, String vixVega) {
    SortedMap<String, BigDecimal> losses = new TreeMap<>();
    shocks.forEach((name, loss) -> losses.put(name, usd(loss)));
    return BookMeasures.of(
        List.of(),
        Optional.of(usd(stress)),
        Optional.of(losses),
        Optional.of(usd(spxVega)),
        Optional.of(usd(vixVega)));
  }

  private static RiskChange to(BookMeasures after) {
    return RiskChange.of(HELD, after, LIMITS);
  }

  @Test
  void reduces_whenNoShockLosesMoreAndNoLimitIsCloser() {
    RiskChange change = to(book("30000", Map.of("a", "9000", "b", "10000"), "-5000", "0"));

    assertThat(change.effect()).isEqualTo(Effect.REDUCES);
    assertThat(change.before()).contains(new RiskChange.Worst(Optional.of("a"), usd("20000")));
    assertThat(change.after()).contains(new RiskChange.Worst(Optional.of("b"), usd("10000")));
  }

  @Test
  void increases_whenOneShockLosesACentMore_howeverMuchTheOthersGain() {
    RiskChange change = to(book("0", Map.of("a", "0", "b", "10000.01"), "0", "0"));

    assertThat(change.effect()).isEqualTo(Effect.INCREASES);
    assertThat(change.why()).isEqualTo("loss at b is 10000.01 USD after it, 10000 before");
  }

  @Test
  void increases_whenALimitIsCloser_alsoWithTheShocksAsTheyWere() {
    Map<String, String> same = Map.of("a", "20000", "b", "10000");

    assertThat(to(book("30001", same, "-5000", "0")).why()).startsWith("loss at SPX -10 %");
    assertThat(to(book("30000", same, "-5001", "0")).why()).startsWith("SPX vega");
    assertThat(to(book("30000", same, "5001", "0")).why()).startsWith("SPX vega");
    assertThat(to(book("30000", same, "-5000", "-1")).why()).startsWith("VIX-option vega");
  }

  @Test
  void volatilityThatIsBoughtBringsNoLimitCloser_unlessItBreaksIt() {
    Map<String, String> less = Map.of("a", "10000", "b", "10000");

    assertThat(to(book("30000", less, "-5000", "900")).effect()).isEqualTo(Effect.REDUCES);
    assertThat(to(book("30000", less, "-5000", "900.01")).effect()).isEqualTo(Effect.INCREASES);
  }

  @Test
  void isUnknown_whenOneFigureOfEitherBookIs() {
    BookMeasures dark =
        BookMeasures.of(
            List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    assertThat(to(dark).effect()).isEqualTo(Effect.UNKNOWN);
    assertThat(to(dark).after()).isEmpty();
    assertThat(RiskChange.of(dark, HELD, LIMITS).effect()).isEqualTo(Effect.UNKNOWN);
    BookMeasures noVega =
        BookMeasures.of(
            List.of(), HELD.stressLoss(), HELD.shockLoss(), HELD.spxVega(), Optional.empty());
    assertThat(to(noVega).effect()).isEqualTo(Effect.UNKNOWN);
    assertThat(to(noVega).why()).isEqualTo("VIX-option vega per volatility point is not known");
  }

  @Test
  void namesNoShock_whenTheBookLosesInNone() {
    assertThat(to(book("0", Map.of("a", "0", "b", "0"), "0", "0")).after())
        .contains(new RiskChange.Worst(Optional.empty(), usd("0.00")));
  }

  @Test
  void tellsWhatIsLeftOfALimit() {
    LimitLine line =
        new LimitLine("put side", Optional.of(usd("1")), Optional.of(usd("7")), usd("5"));

    assertThat(line.headroom()).contains(usd("-2"));
    assertThat(line.blocks()).isTrue();
    assertThat(new LimitLine("x", Optional.of(usd("8")), Optional.of(usd("7")), usd("5")).blocks())
        .isFalse();
  }
}

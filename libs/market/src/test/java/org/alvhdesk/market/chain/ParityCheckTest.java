package org.alvhdesk.market.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import org.alvhdesk.quant.pricing.Right;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An expiry of ours with forward 5000 and discount 0.99; some of its quotes are moved. */
class ParityCheckTest {
  private static final LocalDate EXPIRY = LocalDate.of(2024, 7, 19);
  private static final Instant AS_OF = Instant.parse("2024-06-28T19:45:00Z");
  private static final double DISCOUNT = 0.99;
  private static final double HALF_SPREAD = 0.25;

  private static double mid(double strike, Right right) {
    double d = (strike - 5000) / 100;
    double time = 60 * StrictMath.exp(-0.5 * d * d) + 0.5;
    double inner = right == Right.CALL ? 5000 - strike : strike - 5000;
    return DISCOUNT * (Math.max(inner, 0) + time);
  }

  private static ChainCleaner.Cleaned clean(
      ToDoubleBiFunction<Double, Right> moved, ToDoubleBiFunction<Double, Right> halfSpread) {
    List<RawQuote> quotes = new ArrayList<>();
    for (double k = 4800; k <= 5200; k += 10) {
      for (Right right : Right.values()) {
        double mid = mid(k, right) + moved.applyAsDouble(k, right);
        double half = halfSpread.applyAsDouble(k, right);
        quotes.add(
            new RawQuote(
                quotes.size() + 1L,
                Optional.of("SPXW"),
                EXPIRY,
                right,
                k,
                Math.max(mid - half, 0.05),
                mid + half,
                -1,
                -1));
      }
    }
    return ChainCleaner.judged(
        new ParsedChain(
            "test", new FileTime.Printed(AS_OF, "test"), OptionalDouble.empty(), quotes, List.of()),
        "test.csv",
        "00",
        Optional.empty());
  }

  private static List<String> rejected(ToDoubleBiFunction<Double, Right> moved) {
    return clean(moved, (k, r) -> HALF_SPREAD).rejected().stream()
        .map(r -> r.option() + " " + r.fault().code())
        .toList();
  }

  @Test
  @DisplayName("quotes on the line, and within their spreads, are kept")
  void consistent() {
    assertThat(rejected((k, r) -> 0)).isEmpty();
    assertThat(rejected((k, r) -> k == 4900 ? 0.3 : 0)).isEmpty();
  }

  @Test
  @DisplayName("the quote that its neighbours do not allow goes, whichever side of the money")
  void brokenByNeighbours() {
    assertThat(rejected((k, r) -> k == 4900 && r == Right.PUT ? 20 : 0))
        .containsExactly("SPXW 2024-07-19 P 4900 parity-violating");
    assertThat(rejected((k, r) -> k == 4900 && r == Right.CALL ? 20 : 0))
        .containsExactly("SPXW 2024-07-19 C 4900 parity-violating");
    assertThat(rejected((k, r) -> k == 5100 && r == Right.CALL ? -12 : 0))
        .containsExactly("SPXW 2024-07-19 C 5100 parity-violating");
  }

  @Test
  @DisplayName("when neighbours allow both, the one in the money goes")
  void neitherBroken() {
    assertThat(rejected((k, r) -> k == 4900 && r == Right.PUT ? 3 : 0))
        .containsExactly("SPXW 2024-07-19 C 4900 parity-violating");
    assertThat(rejected((k, r) -> k == 5100 && r == Right.CALL ? 3 : 0))
        .containsExactly("SPXW 2024-07-19 P 5100 parity-violating");
  }

  @Test
  @DisplayName("a wide spread explains what a narrow one does not")
  void wideSpread() {
    assertThat(
            clean(
                    (k, r) -> k == 4900 && r == Right.CALL ? 20 : 0,
                    (k, r) -> k == 4900 && r == Right.CALL ? 25 : HALF_SPREAD)
                .rejected())
        .isEmpty();
  }

  @Test
  @DisplayName("where a fifth contradicts the line, the line is no authority")
  void noAuthority() {
    assertThat(rejected((k, r) -> k % 40 == 0 && r == Right.PUT ? 20 : 0)).isEmpty();
  }

  @Test
  @DisplayName("what is rejected is in the report and out of the columns; its twin stays")
  void reported() {
    ChainCleaner.Cleaned cleaned =
        clean((k, r) -> k == 4900 && r == Right.PUT ? 20 : 0, (k, r) -> HALF_SPREAD);
    OptionChain chain = cleaned.chain();
    assertThat(chain.report().count("parity-violating")).isEqualTo(1);
    assertThat(chain.report().kept()).isEqualTo(81);
    ExpiryQuotes quotes = chain.find(ChainRoot.SPXW, EXPIRY).orElseThrow();
    int i = java.util.Arrays.binarySearch(quotes.strikes(), 4900);
    assertThat(quotes.putBid()[i]).isNegative();
    assertThat(quotes.callBid()[i]).isPositive();
    assertThat(cleaned.rejected().getFirst().fault())
        .isInstanceOfSatisfying(
            QuoteFault.ParityViolating.class,
            f -> {
              assertThat(f.parity()).isCloseTo(99, org.assertj.core.data.Offset.offset(0.1));
              assertThat(f.highest()).isLessThan(f.parity());
            });
  }
}

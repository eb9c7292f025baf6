package org.alvhdesk.strategy.hedge.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.hedge.size.LayerTable.Book;
import org.alvhdesk.strategy.hedge.size.LayerTable.Target;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class LayerTableTest {
  private static final Book TEN =
      new Book(10, usd("maximum loss", "37150"), usd("premium", "124"), usd("vega", "1.50"));

  private static final LayerTable NOTIONAL =
      table("b", new LayerTable.Quantity.OfMaxLoss(new BigDecimal("0.04")));

  @Test
  void tenCondors() {
    assertThat(target(table("a", new LayerTable.Quantity.PerCondors(4, 10)))).isEqualTo("4");
    assertThat(target(table("g", new LayerTable.Quantity.PerCondors(-2, 10)))).isEqualTo("-2");
    // 4 % of 37,150 = 1,486; / 124
    assertThat(target(NOTIONAL)).isEqualTo("11.983870");
    // 35 x 0.4 x 10 = 140; / 1.50
    assertThat(
            target(
                table(
                    "d",
                    new LayerTable.Quantity.OfVega(new BigDecimal("35"), new BigDecimal("0.4")))))
        .isEqualTo("93.333333");
  }

  @Test
  void withoutAPremiumThereIsNoTarget() {
    LayerTable table = NOTIONAL;
    Book unquoted =
        new Book(
            10,
            usd("maximum loss", "37150"),
            Dollars.unknown("premium", "not quoted", Given.AS_OF, Quality.DELAYED),
            usd("vega", "1"));

    Target target = table.target(table.layers().getFirst(), unquoted);

    assertThat(target.contracts()).isEmpty();
    assertThat(target.trace().verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(target.trace().ruleId()).isEqualTo("K1-b");
  }

  private static LayerTable table(String variant, LayerTable.Quantity quantity) {
    return new LayerTable(variant, "a test", List.of(new LayerTable.Layer("FRONT", 30, quantity)));
  }

  private static String target(LayerTable table) {
    BigDecimal c = table.target(table.layers().getFirst(), TEN).contracts().orElseThrow();
    return c.stripTrailingZeros().scale() <= 0 ? c.toBigInteger().toString() : c.toPlainString();
  }

  private static Dollars usd(String name, String amount) {
    return Dollars.of(name, new BigDecimal(amount), Given.AS_OF, Quality.DELAYED);
  }
}

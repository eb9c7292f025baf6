package org.alvhdesk.strategy.hedge.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.hedge.size.LayerTable.Book;
import org.alvhdesk.strategy.hedge.size.LayerTable.Target;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.rules.FourFourTwoRules;
import org.alvhdesk.strategy.rules.RuleSets;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class LayerTableTest {
  private static final Book TEN =
      new Book(10, usd("maximum loss", "37150"), usd("premium", "124"), usd("vega", "1.50"));

  @Test
  void sevenReadings() {
    assertThat(FourFourTwoTables.ALL)
        .extracting(LayerTable::variant)
        .containsExactly("a", "b", "c", "d", "e", "e", "f", "g");
    assertThat(FourFourTwoTables.of("h")).isEmpty();
  }

  @Test
  void variantCIsWhatThePlatformRuns() {
    FourFourTwoRules running = RuleSets.four42004c();
    List<LayerTable.Layer> layers = FourFourTwoTables.of("c").orElseThrow().layers();

    assertThat(layers).hasSameSizeAs(running.layers());
    for (int i = 0; i < layers.size(); i++) {
      FourFourTwoRules.LayerRule rule = running.layers().get(i);
      assertThat(layers.get(i).name()).isEqualTo(rule.layer().name());
      assertThat(layers.get(i).targetDays()).isEqualTo(rule.targetDte());
      assertThat(layers.get(i).quantity())
          .isEqualTo(new LayerTable.Quantity.PerCondors(rule.ratio(), running.perCondors()));
    }
  }

  @Test
  void tenCondors() {
    assertThat(targets("a")).containsExactly("4", "4", "2", "2");
    assertThat(targets("c")).containsExactly("4", "4", "2");
    // 4 % of 37,150 = 1,486; / 124
    assertThat(targets("b")).containsExactly("11.983870", "11.983870", "5.991935");
    assertThat(targets("f")).containsExactly("11.983870", "11.983870", "5.991935");
    assertThat(targets("e")).containsExactly("11.983870", "11.983870", "5.991935");
    // 35 x 0.4 x 10 = 140; / 1.50
    assertThat(targets("d")).containsExactly("93.333333", "93.333333", "46.666666");
  }

  @Test
  void variantGIsShortItsFarLayer() {
    assertThat(targets("g")).containsExactly("4", "4", "-2");
  }

  @Test
  void withoutAPremiumThereIsNoTarget() {
    LayerTable table = FourFourTwoTables.of("b").orElseThrow();
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

  private static List<String> targets(String variant) {
    LayerTable table = FourFourTwoTables.of(variant).orElseThrow();
    return table.layers().stream()
        .map(layer -> table.target(layer, TEN).contracts().orElseThrow())
        .map(
            c ->
                c.stripTrailingZeros().scale() <= 0
                    ? c.toBigInteger().toString()
                    : c.toPlainString())
        .toList();
  }

  private static Dollars usd(String name, String amount) {
    return Dollars.of(name, new BigDecimal(amount), Given.AS_OF, Quality.DELAYED);
  }
}

package org.alvhdesk.strategy.execution;

import static org.alvhdesk.strategy.execution.Tickets.leg;
import static org.alvhdesk.strategy.execution.Tickets.option;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedge.Action;
import org.junit.jupiter.api.Test;

class OrdersTest {
  @Test
  void aVerticalIsOneComboInItsRatios_andARollIsTwoOrders() {
    List<Order> orders = Tickets.hedge().orders();

    assertThat(orders).extracting(Order::number).containsExactly(1, 2, 3, 4, 5);
    assertThat(orders).extracting(Order::isCombo).containsExactly(false, false, true, false, false);
    Order spread = orders.get(2);
    assertThat(spread.units()).isEqualTo(2);
    assertThat(spread.legs()).extracting(OrderLeg::ratio).containsExactly(1, 2);
    assertThat(spread.netLimitPoints()).isEqualByComparingTo("12.00"); // 31.20 - 2 x 9.60
    assertThat(orders.getFirst().netLimitPoints()).isEqualByComparingTo("-0.35");
    assertThat(orders.getFirst().isDebit()).isFalse();
  }

  @Test
  void aCondorSoldIsACredit_andBoughtBackADebit() {
    List<Order> orders = Tickets.condor().orders();

    assertThat(orders)
        .extracting(Order::netLimitPoints)
        .containsExactly(new BigDecimal("4.15"), new BigDecimal("-12.30"));
    assertThat(orders.getLast().legs())
        .extracting(OrderLeg::action)
        .containsExactly(Action.BUY, Action.SELL, Action.SELL, Action.BUY);
    assertThat(orders.getFirst().legs())
        .extracting(OrderLeg::action)
        .containsExactly(Action.SELL, Action.BUY, Action.BUY, Action.SELL);
  }

  @Test
  void whatIsLeftIsTheComboWhileItIsEven_elseEachLegAlone() {
    Order spread = Tickets.hedge().orders().get(2);

    assertThat(left(spread, 0, 0)).containsExactly(spread);
    assertThat(left(spread, 1, 2))
        .singleElement()
        .satisfies(o -> assertThat(o.units()).isEqualTo(1));
    assertThat(left(spread, 2, 4)).isEmpty();
    List<Order> uneven = left(spread, 1, 4);
    assertThat(uneven)
        .singleElement()
        .satisfies(
            o -> {
              assertThat(o.number()).isEqualTo(3);
              assertThat(o.units()).isEqualTo(1);
              assertThat(o.isCombo()).isFalse();
              assertThat(o.netLimitPoints()).isEqualByComparingTo("31.20");
            });
    assertThat(left(spread, 2, 1))
        .singleElement()
        .satisfies(
            o -> {
              assertThat(o.units()).isEqualTo(3);
              assertThat(o.netLimitPoints()).isEqualByComparingTo("-9.60");
            });
  }

  private static List<Order> left(Order order, int first, int second) {
    return new WorkingOrder(
            "p",
            "r",
            order,
            true,
            Optional.empty(),
            Instant.EPOCH,
            List.of(lots(first), lots(second)))
        .left();
  }

  private static List<Lot> lots(int quantity) {
    return quantity == 0 ? List.of() : List.of(new Lot(quantity, BigDecimal.ONE));
  }

  @Property
  void aComboIsOnTheGridAndNeverWorseThanItsLegs(
      @ForAll @BigRange(min = "0.01", max = "90.00") BigDecimal bought,
      @ForAll @BigRange(min = "0.01", max = "90.00") BigDecimal sold,
      @ForAll @IntRange(min = 1, max = 12) int longs,
      @ForAll @IntRange(min = 1, max = 12) int shorts) {
    Order order =
        Orders.ofHedge(
                List.of(
                    leg(
                        "PUTS",
                        Action.BUY,
                        longs,
                        option(OptionRoot.SPX, Tickets.SPX_MONTHLY, 6400, Right.PUT),
                        bought.toPlainString(),
                        true),
                    leg(
                        "PUTS",
                        Action.SELL,
                        shorts,
                        option(OptionRoot.SPX, Tickets.SPX_MONTHLY, 6000, Right.PUT),
                        sold.toPlainString(),
                        true)))
            .getFirst();
    BigDecimal approved =
        bought
            .multiply(BigDecimal.valueOf(longs))
            .subtract(sold.multiply(BigDecimal.valueOf(shorts)));

    BigDecimal whole = order.netLimitPoints().multiply(BigDecimal.valueOf(order.units()));
    assertThat(order.netLimitPoints().remainder(Orders.NET_GRID)).isEqualByComparingTo("0");
    assertThat(whole).isLessThanOrEqualTo(approved);
    assertThat(approved.subtract(whole))
        .isLessThan(Orders.NET_GRID.multiply(BigDecimal.valueOf(order.units())));
    assertThat(order.legs().get(0).ratio() * order.units()).isEqualTo(longs);
    assertThat(order.legs().get(1).ratio() * order.units()).isEqualTo(shorts);
  }
}

package org.alvhdesk.hedge.book;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.rules.HedgeLayer;

/** One VIX option held in a layer. */
@Entity
@Table(name = "hedge_position")
class HedgePosition {
  private static final int PRICE_DECIMALS = 6;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "run_id", updatable = false)
  String runId;

  @Column(name = "book_id", updatable = false)
  String bookId;

  @Column(name = "layer", updatable = false)
  String layer;

  @Column(name = "root", updatable = false)
  String root;

  @Column(name = "expiry", updatable = false)
  LocalDate expiry;

  @Column(name = "strike", updatable = false)
  double strike;

  @Column(name = "option_right", updatable = false)
  String right;

  @Column(name = "quantity")
  int quantity;

  @Column(name = "average_price")
  BigDecimal averagePrice;

  protected HedgePosition() {}

  static HedgePosition none(BookKey key, HedgeLayer layer, HedgeContract contract) {
    HedgePosition position = new HedgePosition();
    position.runId = key.runId();
    position.bookId = key.bookId();
    position.layer = layer.name();
    position.root = contract.option().root().name();
    position.expiry = contract.expiry();
    position.strike = contract.option().strike();
    position.right = contract.option().right().name();
    position.averagePrice = BigDecimal.ZERO;
    return position;
  }

  HedgeLayer hedgeLayer() {
    return HedgeLayer.valueOf(layer);
  }

  HedgeContract contract() {
    return new OptionSeries(OptionRoot.valueOf(root), expiry, strike, Right.valueOf(right));
  }

  HedgeHolding holding() {
    return new HedgeHolding(hedgeLayer(), contract(), quantity);
  }

  boolean is(HedgeLayer inLayer, HedgeContract contract) {
    return hedgeLayer() == inLayer && contract().equals(contract);
  }

  void buy(int more, BigDecimal pricePoints) {
    BigDecimal paid =
        averagePrice
            .multiply(BigDecimal.valueOf(quantity))
            .add(pricePoints.multiply(BigDecimal.valueOf(more)));
    quantity += more;
    averagePrice =
        paid.divide(BigDecimal.valueOf(quantity), PRICE_DECIMALS, RoundingMode.HALF_EVEN);
  }

  /**
   * @throws IllegalStateException when fewer are held
   */
  void reduce(int by) {
    if (by > quantity) {
      throw new IllegalStateException(
          "only " + quantity + " of " + contract().text() + " are held, not " + by);
    }
    quantity -= by;
  }
}

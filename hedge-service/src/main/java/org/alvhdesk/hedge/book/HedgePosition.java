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
import java.util.Optional;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.rules.HedgeLayer;

/** One contract held in a layer, or sold short. */
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

  @Column(name = "provenance", updatable = false)
  String provenance;

  @Column(name = "opened", updatable = false)
  LocalDate opened;

  protected HedgePosition() {}

  static HedgePosition none(
      BookKey key, HedgeLayer layer, HedgeContract contract, LocalDate opened) {
    HedgePosition position = new HedgePosition();
    position.runId = key.runId();
    position.bookId = key.bookId();
    position.layer = layer.name();
    position.root = ContractColumns.root(contract);
    position.expiry = ContractColumns.expiry(contract);
    position.strike = ContractColumns.strike(contract);
    position.right = ContractColumns.right(contract);
    position.averagePrice = BigDecimal.ZERO;
    position.opened = opened;
    return position;
  }

  HedgeLayer hedgeLayer() {
    return HedgeLayer.valueOf(layer);
  }

  HedgeContract contract() {
    return ContractColumns.contract(root, expiry, strike, right);
  }

  HedgeHolding holding() {
    return new HedgeHolding(
        hedgeLayer(), contract(), quantity, Optional.of(averagePrice), Optional.ofNullable(opened));
  }

  boolean is(HedgeLayer inLayer, HedgeContract contract) {
    return hedgeLayer() == inLayer && contract().equals(contract);
  }

  /** Whether a trade of {@code signed} contracts opens or adds, and does not take back. */
  boolean isOpenedBy(int signed) {
    return quantity == 0 || quantity > 0 == signed > 0;
  }

  /** Adds {@code signed} contracts of the sign that is held, negative when sold short. */
  void add(int signed, BigDecimal pricePoints) {
    BigDecimal paid =
        averagePrice
            .multiply(BigDecimal.valueOf(quantity))
            .add(pricePoints.multiply(BigDecimal.valueOf(signed)));
    quantity = Math.addExact(quantity, signed);
    averagePrice =
        paid.divide(BigDecimal.valueOf(quantity), PRICE_DECIMALS, RoundingMode.HALF_EVEN);
  }

  /**
   * Takes back {@code signed} contracts, of the sign opposite to what is held.
   *
   * @throws IllegalStateException when fewer are held
   */
  void close(int signed) {
    if (isOpenedBy(signed) || Math.abs(signed) > Math.abs(quantity)) {
      throw new IllegalStateException(
          quantity + " of " + contract().text() + " are held: " + signed + " does not close them");
    }
    quantity += signed;
  }

  /** Gain of {@code contracts} of what is held, signed as held, at {@code pricePoints}. */
  BigDecimal gainUsd(int contracts, BigDecimal pricePoints) {
    return pricePoints
        .subtract(averagePrice)
        .multiply(BigDecimal.valueOf((long) contract().usdPerPoint() * contracts))
        .setScale(2, RoundingMode.HALF_EVEN);
  }
}

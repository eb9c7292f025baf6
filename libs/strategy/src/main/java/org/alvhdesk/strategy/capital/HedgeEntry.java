package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.alvhdesk.strategy.hedge.HedgeContract;

/**
 * One line of the hedge ledger (001-1). Amounts are US dollars and not negative unless said; those
 * of a future are gains when it is closed, of either sign, and 0 when it is opened.
 */
public sealed interface HedgeEntry {
  /** Trading day. */
  LocalDate date();

  /** Layer that it belongs to, such as {@code FRONT}. */
  String layer();

  /** The series. */
  HedgeContract contract();

  /** Options bought; {@code premiumUsd} was paid. */
  record Bought(
      LocalDate date,
      String layer,
      HedgeContract contract,
      int quantity,
      BigDecimal premiumUsd,
      BigDecimal feesUsd)
      implements HedgeEntry {
    /**
     * @throws IllegalArgumentException for a quantity below 1 or a negative amount
     */
    public Bought {
      require(contract, quantity, premiumUsd, feesUsd);
    }
  }

  /** Options sold; {@code proceedsUsd} was received. */
  record Sold(
      LocalDate date,
      String layer,
      HedgeContract contract,
      int quantity,
      BigDecimal proceedsUsd,
      BigDecimal feesUsd)
      implements HedgeEntry {
    /**
     * @throws IllegalArgumentException for a quantity below 1 or a negative amount
     */
    public Sold {
      require(contract, quantity, proceedsUsd, feesUsd);
    }
  }

  /** A short leg opened (K1-g); {@code proceedsUsd} was received. */
  record SoldShort(
      LocalDate date,
      String layer,
      HedgeContract contract,
      int quantity,
      BigDecimal proceedsUsd,
      BigDecimal feesUsd)
      implements HedgeEntry {
    /**
     * @throws IllegalArgumentException for a quantity below 1 or a negative amount
     */
    public SoldShort {
      require(contract, quantity, proceedsUsd, feesUsd);
    }
  }

  /**
   * Settled; {@code payoffUsd} was received, 0 when it expired worthless. A short leg has a
   * negative quantity, and what it paid is negative.
   */
  record Settled(
      LocalDate date, String layer, HedgeContract contract, int quantity, BigDecimal payoffUsd)
      implements HedgeEntry {
    /**
     * @throws IllegalArgumentException for a quantity of 0, or an option that pays its seller
     */
    public Settled {
      require(
          contract,
          Math.abs(quantity),
          quantity < 0 ? payoffUsd.negate() : payoffUsd,
          BigDecimal.ZERO);
    }
  }

  /** Theta of one day as a model gave it; {@code thetaUsd} is negative when value decays. */
  record Decayed(LocalDate date, String layer, HedgeContract contract, BigDecimal thetaUsd)
      implements HedgeEntry {}

  private static void require(
      HedgeContract contract, int quantity, BigDecimal amount, BigDecimal fees) {
    boolean negative = contract.paysPremium() && amount.signum() < 0;
    if (quantity < 1 || negative || fees.signum() < 0) {
      throw new IllegalArgumentException(
          "a ledger line needs a positive quantity and amounts of 0 or more: "
              + quantity
              + ", "
              + amount
              + ", "
              + fees);
    }
  }
}

package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.alvhdesk.strategy.hedge.HedgeContract;

/** One line of the hedge ledger (001-1). Amounts are US dollars and not negative unless said. */
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
      require(quantity, premiumUsd, feesUsd);
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
      require(quantity, proceedsUsd, feesUsd);
    }
  }

  /** Options settled; {@code payoffUsd} was received, 0 when they expired worthless. */
  record Settled(
      LocalDate date, String layer, HedgeContract contract, int quantity, BigDecimal payoffUsd)
      implements HedgeEntry {
    /**
     * @throws IllegalArgumentException for a quantity below 1 or a negative amount
     */
    public Settled {
      require(quantity, payoffUsd, BigDecimal.ZERO);
    }
  }

  /** Theta of one day as a model gave it; {@code thetaUsd} is negative when value decays. */
  record Decayed(LocalDate date, String layer, HedgeContract contract, BigDecimal thetaUsd)
      implements HedgeEntry {}

  private static void require(int quantity, BigDecimal amount, BigDecimal fees) {
    if (quantity < 1 || amount.signum() < 0 || fees.signum() < 0) {
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

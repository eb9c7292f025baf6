package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One movement of cash; never changed once booked, a mistake is booked back.
 *
 * @param id unique in its ledger
 * @param date value date
 * @param kind what moved it
 * @param amountUsd to the cent, positive into the account, negative out of it
 * @param note for people, may be blank
 */
public record CashEntry(String id, LocalDate date, Kind kind, BigDecimal amountUsd, String note) {
  /** What moved cash. */
  public enum Kind {
    /** Money from outside; positive. */
    DEPOSIT(1),
    /** Money to outside; negative. */
    WITHDRAWAL(-1),
    /** Premium of a trade, received or paid. */
    TRADE(0),
    /** Cash settlement of options or futures, received or paid. */
    SETTLEMENT(0),
    /** Commission or fee; negative. */
    FEE(-1),
    /** Interest, received or paid. */
    INTEREST(0),
    /** Correction of a broker. */
    ADJUSTMENT(0);

    private final int sign;

    Kind(int sign) {
      this.sign = sign;
    }

    /** Whether it comes from or goes to outside, so that it is no gain or loss. */
    public boolean isExternal() {
      return this == DEPOSIT || this == WITHDRAWAL;
    }
  }

  /**
   * @throws IllegalArgumentException for a blank id, an amount of 0, of the wrong sign for its
   *     kind, or with fractions of a cent
   */
  public CashEntry {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a cash entry needs an id");
    }
    if (amountUsd.signum() == 0
        || kind.sign * amountUsd.signum() < 0
        || amountUsd.stripTrailingZeros().scale() > 2) {
      throw new IllegalArgumentException(
          "cash entry "
              + id
              + " "
              + kind
              + " has amount "
              + amountUsd.toPlainString()
              + ": it must be whole cents, not 0, "
              + (kind.sign == 0 ? "of either sign" : kind.sign > 0 ? "positive" : "negative"));
    }
    amountUsd = amountUsd.setScale(2);
  }
}

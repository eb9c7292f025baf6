package org.alvhdesk.strategy.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.quote.Quote;

/** Where between the quotes a paper fill is assumed. */
public enum PaperMode {
  /** At the mid: what nobody can count on; a bound from above. */
  MID,
  /**
   * Between mid and the far side, as an order that is worked: ORATS assumes that a single option
   * travels 75 % of the way from the near side to the far one and a leg of a spread 66 %
   * (methodology 6A), so 50 % and 32 % of the way from the mid. More legs get no less here.
   */
  WORKED,
  /** Buys pay the ask, sells get the bid. */
  FULL_SPREAD;

  private static final BigDecimal SINGLE = new BigDecimal("0.50");
  private static final BigDecimal OF_COMBO = new BigDecimal("0.32");

  /** Name in configuration, such as {@code paper-full-spread}. */
  public String configured() {
    return "paper-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The mode that configuration calls {@code name}; empty for no paper mode. */
  public static Optional<PaperMode> configured(String name) {
    return Arrays.stream(values()).filter(mode -> mode.configured().equals(name)).findFirst();
  }

  /** Share of the half-spread that is given up, 0 to 1. */
  public BigDecimal share(boolean ofCombo) {
    return switch (this) {
      case MID -> BigDecimal.ZERO;
      case WORKED -> ofCombo ? OF_COMBO : SINGLE;
      case FULL_SPREAD -> BigDecimal.ONE;
    };
  }

  /**
   * Price of a fill, points, on the contract's tick, rounded against the book and never beyond the
   * far side.
   *
   * @param quote {@link Quote#usable() usable}
   * @param ofCombo whether the leg trades with others as one
   * @param day whose ticks count
   * @throws IllegalArgumentException for a quote that cannot be traded on
   */
  public BigDecimal price(
      HedgeContract contract, Action action, Quote quote, boolean ofCombo, LocalDate day) {
    if (!quote.usable()) {
      throw new IllegalArgumentException("no fill on the quote " + quote);
    }
    BigDecimal far = action == Action.BUY ? quote.askPoints() : quote.bidPoints();
    if (this == FULL_SPREAD) {
      return far;
    }
    BigDecimal mid = quote.midPoints();
    BigDecimal wanted = mid.add(far.subtract(mid).multiply(share(ofCombo)));
    RoundingMode against = action == Action.BUY ? RoundingMode.CEILING : RoundingMode.FLOOR;
    BigDecimal onTick = contract.onTick(wanted, day, against);
    return action == Action.BUY ? onTick.min(far) : onTick.max(far);
  }
}

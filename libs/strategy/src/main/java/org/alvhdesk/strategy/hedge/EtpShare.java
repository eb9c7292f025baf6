package org.alvhdesk.strategy.hedge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.alvhdesk.strategy.quote.Quote;

/**
 * A share of an exchange-traded VIX product (001-2): bought whole, paid in full, never sold short,
 * without a day on which it ends. It holds VX futures and pays for rolling them.
 *
 * @param symbol such as {@code VIXY}
 */
public record EtpShare(String symbol) implements HedgeContract {
  /** Half of the spread as a share of the price; ours, wider than the fund's usual cent or two. */
  private static final double HALF_SPREAD_SHARE = 0.0005;

  /** Regulation NMS, rule 612: a cent for stocks of a dollar and more. */
  private static final BigDecimal TICK = new BigDecimal("0.01");

  private static final double TICKS_PER_USD = 100;

  /**
   * @throws IllegalArgumentException without a symbol
   */
  public EtpShare {
    if (symbol.isBlank()) {
      throw new IllegalArgumentException("a share needs the symbol of its product");
    }
  }

  /**
   * The market made around a price: 0.05 % of it, at least a cent, either side, on whole cents.
   * Paper: only the price is known.
   *
   * @param price US dollars
   */
  public static Quote quote(double price) {
    long mid = StrictMath.round(price * TICKS_PER_USD);
    long half = Math.max(1, StrictMath.round(price * HALF_SPREAD_SHARE * TICKS_PER_USD));
    return new Quote((mid - half) / TICKS_PER_USD, (mid + half) / TICKS_PER_USD);
  }

  @Override
  public Optional<LocalDate> expires() {
    return Optional.empty();
  }

  @Override
  public String text() {
    return symbol + " share";
  }

  /** Its price is in US dollars. */
  @Override
  public int usdPerPoint() {
    return 1;
  }

  @Override
  public boolean paysPremium() {
    return true;
  }

  @Override
  public BigDecimal tick(BigDecimal price, LocalDate day) {
    return TICK;
  }
}

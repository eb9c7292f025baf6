package org.alvhdesk.strategy.hedge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.alvhdesk.quant.calendar.OptionRoot;

/** Premiums in US dollars: points x 100 x contracts. */
public final class Premiums {
  private Premiums() {}

  /** {@code points} x 100 x {@code contracts}, rounded half even to cents. */
  public static BigDecimal usd(BigDecimal points, int contracts) {
    return points
        .multiply(BigDecimal.valueOf((long) OptionRoot.MULTIPLIER_USD * contracts))
        .setScale(2, RoundingMode.HALF_EVEN);
  }
}

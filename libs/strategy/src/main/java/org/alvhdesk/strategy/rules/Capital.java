package org.alvhdesk.strategy.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Capital that rules size from, US dollars.
 *
 * @param navUsd net asset value
 * @param riskCapitalUsd part of it that condor maximum losses are measured against (000-5)
 * @param navBasis where the net asset value comes from
 */
public record Capital(BigDecimal navUsd, BigDecimal riskCapitalUsd, NavBasis navBasis) {
  /**
   * @throws IllegalArgumentException when not positive, or more risk capital than net asset value
   */
  public Capital {
    if (riskCapitalUsd.signum() <= 0 || riskCapitalUsd.compareTo(navUsd) > 0) {
      throw new IllegalArgumentException(
          "risk capital must be positive and within NAV: " + riskCapitalUsd + " of " + navUsd);
    }
  }

  /** Capital whose net asset value was simply given. */
  public Capital(BigDecimal navUsd, BigDecimal riskCapitalUsd) {
    this(navUsd, riskCapitalUsd, NavBasis.GIVEN);
  }

  /** The same with its net asset value's basis. */
  public Capital on(NavBasis basis) {
    return new Capital(navUsd, riskCapitalUsd, basis);
  }

  /** 000-5: risk capital = {@code share} of {@code navUsd}, rounded down to cents. */
  public static Capital ofNav(BigDecimal navUsd, BigDecimal share) {
    return new Capital(navUsd, navUsd.multiply(share).setScale(2, RoundingMode.DOWN));
  }
}

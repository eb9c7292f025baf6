package org.alvhdesk.strategy.margin;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One position or group in a margin statement.
 *
 * @param position name for people
 * @param requirementUsd what must stay on deposit, US dollars; negative only for an offset
 * @param creditUsd premium received that may count towards it, US dollars
 * @param paidUsd premium of long options that must be paid in full, US dollars
 * @param reason which rule gave the figure, with its numbers
 */
public record MarginLine(
    String position,
    BigDecimal requirementUsd,
    BigDecimal creditUsd,
    BigDecimal paidUsd,
    String reason) {
  public MarginLine {
    requirementUsd = cents(requirementUsd);
    creditUsd = cents(creditUsd);
    paidUsd = cents(paidUsd);
  }

  private static BigDecimal cents(BigDecimal usd) {
    return usd.setScale(2, RoundingMode.HALF_EVEN);
  }
}

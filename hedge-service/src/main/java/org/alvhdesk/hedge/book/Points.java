package org.alvhdesk.hedge.book;

import java.math.BigDecimal;

/** Prices in points as people read them. */
final class Points {
  private Points() {}

  /** Without trailing zeros beyond two decimals. */
  static BigDecimal plain(BigDecimal points) {
    BigDecimal stripped = points.stripTrailingZeros();
    return stripped.scale() < 2 ? stripped.setScale(2) : stripped;
  }
}

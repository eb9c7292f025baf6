package org.alvhdesk.quant.vol.measure;

/** The skew of an expiry, or why it cannot be read off its smile. */
public sealed interface SkewResult {
  /**
   * A skew.
   *
   * @param skew the numbers
   */
  record Found(Skew skew) implements SkewResult {}

  /**
   * A strike of the wanted delta is not between the quoted strikes.
   *
   * @param detail which one and by how much, for a person
   */
  record NotQuoted(String detail) implements SkewResult {}
}

package org.alvhdesk.quant.vol.measure;

/** What "25 delta" means. Both are with respect to the expiry's own forward. */
public enum DeltaConvention {
  /** N(d1) of a call, N(-d1) of a put: independent of rates; the default of this library. */
  FORWARD_UNDISCOUNTED,
  /** D N(d1): the derivative of the premium paid today (docs/methodology 3.1, delta_F). */
  FORWARD_DISCOUNTED
}

package org.alvhdesk.market;

/** How a number came to be. It travels with the number; MODEL is never shown as market. */
public enum Quality {
  /** Computed by a model or a simulation: nobody quoted it. */
  MODEL,
  /** Quoted, at least 15 minutes late. */
  DELAYED,
  /** Quoted now. */
  REALTIME,
  /** Official settlement or close. */
  SETTLED
}

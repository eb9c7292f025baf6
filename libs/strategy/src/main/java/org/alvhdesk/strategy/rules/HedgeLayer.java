package org.alvhdesk.strategy.rules;

/** The three hedge layers of 4/4/2 variant c, nearest expiry first (K1-c). */
public enum HedgeLayer {
  /** 30 days. */
  FRONT,
  /** 110 days. */
  MID,
  /** 220 days. */
  FAR
}

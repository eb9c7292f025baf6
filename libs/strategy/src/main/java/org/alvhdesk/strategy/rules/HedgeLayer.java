package org.alvhdesk.strategy.rules;

/**
 * Layers a hedge may have, in the order in which they are decided and shown. A rule document names
 * the ones it uses by their lower-case name ({@code front.targetDte}).
 */
public enum HedgeLayer {
  /** 000-6: VIX calls of 0 to 21 days. */
  SHORT,
  /** K1: the nearest rung of the 4/4/2 ladder. */
  FRONT,
  /** 000-7: VIX calls of 45 to 90 days. */
  MEDIUM,
  /** K1: the middle rung. */
  MID,
  /** K1: the farthest rung of 4/4/2. */
  FAR,
  /** 004-2: the fourth rung of variant a, above VIX 30. */
  EMERGENCY,
  /** 001-9: short-dated VX futures that are rolled. */
  FUTURES,
  /** 001-9, M4: SPX put spreads or puts. */
  PUTS,
  /** A layer of VIX calls that stands alone: 001-3, 003-16, M4 (VXTH, static overlay). */
  CALLS,
  /** M4: the ratio of the Volos tail hedge. */
  RATIO,
  /** 001-2: shares of an exchange-traded VIX product. */
  ETP,
  /** 002-13, 6B: the Second Engine, VIX call spreads that condor premium pays for. */
  SECOND_ENGINE
}

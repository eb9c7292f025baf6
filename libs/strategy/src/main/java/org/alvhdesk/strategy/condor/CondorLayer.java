package org.alvhdesk.strategy.condor;

/**
 * Layers of the condor ladder (002-1), in the order in which they are entered. A rule document
 * names them by their lower-case name ({@code base.targetDte}).
 */
public enum CondorLayer {
  /** 002-2: the base layer of 45 days. */
  BASE,
  /** 002-3: the second layer of 30 days, entered 15 to 20 days later. */
  SECOND,
  /** 002-5: the third layer. */
  THIRD,
  /** 000-5: the core condor of 45 days. */
  CORE,
  /** 003-3: the short-dated condor of 7 to 21 days. */
  SHORT14
}

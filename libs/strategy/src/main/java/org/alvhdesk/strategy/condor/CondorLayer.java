package org.alvhdesk.strategy.condor;

/** Layers of the condor ladder (002-1). */
public enum CondorLayer {
  /** 002-2: the base layer of 45 days. */
  BASE
}

package org.alvhdesk.strategy.joint;

/** The two families that are always shown together (docs/methodology 3.7). */
public enum ScenarioFamily {
  /** SPX drifts and VIX follows by its daily beta. */
  DRIFT,
  /** A measured window of history, scaled from today's levels. */
  SHOCK
}

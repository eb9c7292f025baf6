package org.alvhdesk.strategy.joint;

/** Condors and hedge on one axis (docs/methodology 3.7). */
public final class JointScenarios {
  private JointScenarios() {}

  /** Revalues {@code book} in every DRIFT and SHOCK scenario. */
  public static JointReport evaluate(JointBook book) {
    throw new UnsupportedOperationException();
  }
}

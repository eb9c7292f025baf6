package org.alvhdesk.simulation;

/** The two lengths of a step, with what depends on the length alone computed once. */
enum Stride {
  /** From the close to the first step of a session: 30 % of a session's variance. */
  NIGHT(0.30),

  /** Half an hour of the session: a twelfth of the rest. */
  HALF_HOUR(0.70 / 12);

  static final double SESSIONS_PER_YEAR = 252;

  private final double sessions;
  private final double root;
  private final double[] keep = new double[PathFactors.SPEEDS.length];

  Stride(double sessions) {
    this.sessions = sessions;
    this.root = Math.sqrt(sessions);
    for (int i = 0; i < keep.length; i++) {
      keep[i] = StrictMath.exp(-PathFactors.SPEEDS[i] * years());
    }
  }

  /** The stride that ends with step {@code step} of a session. */
  static Stride ofStep(int step) {
    return step == 0 ? NIGHT : HALF_HOUR;
  }

  /** Share of a session. */
  double sessions() {
    return sessions;
  }

  /** Square root of {@link #sessions}. */
  double root() {
    return root;
  }

  /** Length in years of 252 sessions. */
  double years() {
    return sessions / SESSIONS_PER_YEAR;
  }

  /** What is left of path factor {@code i} over the stride. */
  double keep(int i) {
    return keep[i];
  }
}

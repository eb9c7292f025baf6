package org.alvhdesk.strategy.hedge.trigger;

import java.util.List;

/**
 * Parameters of {@link Activation}.
 *
 * @param layers in any order; the result does not depend on it
 * @param hysteresisPoints how far below its level a layer switches off, points, 0 or more
 * @param minSessionsOn sessions a layer stays on at least, its first included; 1 or more
 * @param below what switching off means for what is held
 * @param accelerateOuter whether backwardation unlocks outer layers
 */
public record ActivationRules(
    List<Level> layers,
    double hysteresisPoints,
    int minSessionsOn,
    Below below,
    boolean accelerateOuter) {
  /**
   * One layer.
   *
   * @param layer its name
   * @param levelPoints value of the series at or above which it switches on, points
   * @param outer whether backwardation unlocks it
   */
  public record Level(String layer, double levelPoints, boolean outer) {
    /**
     * @throws IllegalArgumentException without a name or with a level that is not positive
     */
    public Level {
      if (layer.isBlank() || !(levelPoints > 0 && levelPoints < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "a layer needs a name and a positive level in points: '" + layer + "' " + levelPoints);
      }
    }
  }

  /** What happens to contracts held when a layer switches off. */
  public enum Below {
    /** They stay until they roll or are harvested; nothing is added. */
    STOP_BUYING,
    /** They are sold. */
    SELL
  }

  /** 18/20/26/30 points, 2 points below, 10 sessions, backwardation unlocks layers 3 and 4. */
  public static final ActivationRules STANDARD =
      new ActivationRules(
          List.of(
              new Level("FRONT", 18, false),
              new Level("MID", 20, false),
              new Level("FAR", 26, true),
              new Level("EMERGENCY", 30, true)),
          2,
          10,
          Below.STOP_BUYING,
          true);

  /**
   * @throws IllegalArgumentException without layers, with two of one name, or with a number out of
   *     range
   */
  public ActivationRules {
    layers = List.copyOf(layers);
    if (layers.isEmpty()
        || layers.stream().map(Level::layer).distinct().count() != layers.size()
        || !(hysteresisPoints >= 0 && hysteresisPoints < Double.POSITIVE_INFINITY)
        || minSessionsOn < 1) {
      throw new IllegalArgumentException(
          "activation needs layers of distinct names, hysteresis of 0 or more points and at least"
              + " 1 session on: "
              + layers
              + ", "
              + hysteresisPoints
              + ", "
              + minSessionsOn);
    }
  }
}

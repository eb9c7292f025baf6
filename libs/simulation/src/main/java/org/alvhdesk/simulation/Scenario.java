package org.alvhdesk.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The markets that can be simulated. */
public enum Scenario {
  /** A quiet market: VIX around 12 to 16, futures in contango. */
  CALM(LocalDate.of(2017, 9, 5), 2460, 12.4, 13.2, 94, 0.0105, 0.0195, Map.of()),

  /**
   * A quiet market that breaks on its fifteenth session: SPX -4.1 %, VIX 17 to 37, VX 30-day x
   * 1.97, VVIX 126 to 177 (the measured window of docs/methodology 3.7), the curve inverts; then it
   * calms down over weeks.
   */
  FEB2018(
      LocalDate.of(2018, 1, 16),
      2785,
      11.6,
      12.6,
      104,
      0.0142,
      0.0188,
      Map.of(
          12, new ScriptedSession(0.000, 13.6, 106, false, ScriptedSession.EVEN),
          13, new ScriptedSession(-0.021, 17.3, 126, false, ScriptedSession.EVEN),
          14, new ScriptedSession(-0.041, 37.3, 177, true, ScriptedSession.LATE_BREAK)));

  /** Sessions that follow a script, by 0-based number of the session since the start. */
  private final Map<Integer, ScriptedSession> script;

  private final LocalDate start;
  private final double spx;
  private final double vix;
  private final double restingVix;
  private final double restingVvix;
  private final double rate;
  private final double dividendYield;

  Scenario(
      LocalDate start,
      double spx,
      double vix,
      double restingVix,
      double restingVvix,
      double rate,
      double dividendYield,
      Map<Integer, ScriptedSession> script) {
    this.start = start;
    this.spx = spx;
    this.vix = vix;
    this.restingVix = restingVix;
    this.restingVvix = restingVvix;
    this.rate = rate;
    this.dividendYield = dividendYield;
    this.script = script;
  }

  /** The name people type: {@code calm}, {@code feb2018}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** First session unless another is asked for. */
  public LocalDate defaultStart() {
    return start;
  }

  /**
   * The scenario that people call {@code id}.
   *
   * @throws IllegalArgumentException naming the known scenarios when there is none
   */
  public static Scenario of(String id) {
    for (Scenario scenario : values()) {
      if (scenario.id().equals(id)) {
        return scenario;
      }
    }
    throw new IllegalArgumentException(
        "no simulated market '"
            + id
            + "'; known: "
            + List.of(values()).stream().map(Scenario::id).toList());
  }

  double spx() {
    return spx;
  }

  double vix() {
    return vix;
  }

  double restingVix() {
    return restingVix;
  }

  double restingVvix() {
    return restingVvix;
  }

  double rate() {
    return rate;
  }

  double dividendYield() {
    return dividendYield;
  }

  /** The script of session {@code index}, or null when it runs freely. */
  ScriptedSession scriptOf(int index) {
    return script.get(index);
  }
}

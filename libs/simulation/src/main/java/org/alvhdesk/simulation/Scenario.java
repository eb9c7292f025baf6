package org.alvhdesk.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The markets that can be simulated. */
public enum Scenario {
  /** A quiet market: VIX around 12 to 16, futures in contango. */
  CALM(
      LocalDate.of(2017, 9, 5), 2460, 12.4, 0.0105, 0.0195, Climate.QUIET, Climate.QUIET, Map.of()),

  /**
   * A quiet market that breaks on its fifteenth session: SPX -4.1 %, VIX 17 to 37, VX 30-day x
   * 1.97, VVIX 126 to 177, the curve inverts; a second wave three sessions later, then it calms
   * down over weeks.
   */
  FEB2018(
      LocalDate.of(2018, 1, 16),
      2785,
      11.6,
      0.0142,
      0.0188,
      Climate.QUIET,
      Climate.RECOVERY,
      Scripts.feb2018()),

  /**
   * A market that falls by a third in five weeks from its tenth session on: VIX 17 to 83, futures
   * inverted for a month.
   */
  MAR2020(
      LocalDate.of(2020, 2, 10),
      3328,
      15.5,
      0.0155,
      0.0185,
      Climate.QUIET,
      Climate.RELIEF,
      Scripts.mar2020()),

  /** A panic of three sessions, VIX 16 to 39 at the close and far higher inside the last one. */
  AUG2024(
      LocalDate.of(2024, 7, 22),
      5505,
      16.5,
      0.0525,
      0.0135,
      Climate.QUIET,
      Climate.RECOVERY,
      Scripts.aug2024()),

  /** A bear market without a panic: -8 % in January with VIX 17 to 30, then slowly lower. */
  GRIND2022(
      LocalDate.of(2022, 1, 4),
      4797,
      16.6,
      0.0020,
      0.0130,
      Climate.QUIET,
      Climate.GRIND,
      Scripts.grind2022()),

  /** A rally on most days while VIX falls from 21 to 14 and lower. */
  MELTUP(
      LocalDate.of(2023, 10, 30),
      4117,
      21.3,
      0.0530,
      0.0155,
      Climate.ORDINARY,
      Climate.MELT_UP,
      Scripts.meltup()),

  /** No script at all: the model as docs/simulation.md measures it. */
  FREE(
      LocalDate.of(2006, 1, 3),
      1250,
      Double.NaN,
      0.0150,
      0.0190,
      Climate.ORDINARY,
      Climate.ORDINARY,
      Map.of());

  /** Sessions that follow a script, by 0-based number of the session since the start. */
  private final Map<Integer, ScriptedSession> script;

  private final LocalDate start;
  private final double spx;
  private final double vix;
  private final double rate;
  private final double dividendYield;
  private final Climate before;
  private final Climate after;
  private final int lastScripted;

  Scenario(
      LocalDate start,
      double spx,
      double vix,
      double rate,
      double dividendYield,
      Climate before,
      Climate after,
      Map<Integer, ScriptedSession> script) {
    this.start = start;
    this.spx = spx;
    this.vix = vix;
    this.rate = rate;
    this.dividendYield = dividendYield;
    this.before = before;
    this.after = after;
    this.script = script;
    this.lastScripted = script.keySet().stream().mapToInt(i -> i).max().orElse(-1);
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

  /** VIX at the close before the start, points; empty when the past decides. */
  OptionalDouble vix() {
    return Double.isNaN(vix) ? OptionalDouble.empty() : OptionalDouble.of(vix);
  }

  double rate() {
    return rate;
  }

  double dividendYield() {
    return dividendYield;
  }

  /** How session {@code index} moves where no script says it; the past is before session 0. */
  Climate climate(int index) {
    return index > lastScripted ? after : before;
  }

  /** The script of session {@code index}, or null when it runs freely. */
  ScriptedSession scriptOf(int index) {
    return script.get(index);
  }
}

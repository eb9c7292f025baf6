package org.alvhdesk.simulation;

import static org.alvhdesk.simulation.ScriptedSession.even;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sessions that follow history in round numbers: SPX return, VIX, VVIX and the futures of 30 and
 * 110 days at the close. The windows are those of docs/methodology 3.7; what follows them keeps the
 * pace at which the real shock was digested. By 0-based number of the session since the start.
 */
final class Scripts {
  private Scripts() {}

  /** 1 to 15 February 2018, a start on 16 January. */
  static Map<Integer, ScriptedSession> feb2018() {
    return from(
        12,
        List.of(
            even(0.000, 13.6, 106, 13.5, 14.5),
            even(-0.021, 17.3, 126, 15.2, 15.3),
            even(-0.041, 37.3, 177, 29.9, 20.5).shaped(ScriptedSession.LATE_BREAK),
            even(0.017, 30.0, 161, 21.7, 19.1),
            even(-0.005, 27.7, 159, 20.6, 18.4),
            even(-0.0375, 33.5, 181, 22.7, 19.5),
            even(0.015, 29.0, 167, 21.2, 18.1),
            even(0.014, 25.6, 141, 20.2, 18.2),
            even(0.003, 25.0, 137, 19.9, 18.3),
            even(0.013, 19.3, 124, 17.9, 17.7),
            even(0.012, 19.1, 123, 17.5, 17.2)));
  }

  /** 20 February to 31 March 2020, a start on 10 February. */
  static Map<Integer, ScriptedSession> mar2020() {
    return from(
        7,
        List.of(
            even(-0.004, 15.6, 99, 16.2, 17.1),
            even(-0.0105, 17.1, 105, 17.0, 17.3),
            even(-0.0335, 25.0, 113, 19.9, 18.4),
            even(-0.030, 27.9, 121, 21.9, 19.3),
            even(-0.004, 27.6, 113, 21.9, 19.4),
            even(-0.044, 39.2, 118, 25.3, 20.9),
            even(-0.008, 40.1, 126, 25.0, 20.4),
            even(0.046, 33.4, 115, 24.9, 20.3),
            even(-0.028, 36.8, 117, 27.3, 21.5),
            even(0.042, 32.0, 114, 25.9, 21.2),
            even(-0.034, 39.6, 120, 29.2, 23.0),
            even(-0.017, 41.9, 127, 32.2, 24.4),
            even(-0.076, 54.5, 137, 38.5, 27.4),
            even(0.049, 47.3, 139, 36.5, 26.7),
            even(-0.049, 53.9, 147, 40.2, 28.7),
            even(-0.095, 75.5, 155, 47.8, 32.0),
            even(0.093, 57.8, 171, 44.9, 29.5).shaped(ScriptedSession.LATE_BREAK),
            even(-0.120, 82.7, 208, 60.0, 36.7),
            even(0.060, 75.9, 194, 61.5, 38.8),
            even(-0.052, 76.5, 181, 66.0, 44.0),
            even(0.005, 72.0, 182, 63.0, 43.0),
            even(-0.043, 66.0, 187, 59.0, 42.0),
            even(-0.029, 61.6, 168, 48.3, 35.0),
            even(0.094, 61.7, 172, 45.7, 31.1),
            even(0.0115, 64.0, 172, 48.8, 34.8),
            even(0.062, 61.0, 170, 43.3, 32.2),
            even(-0.034, 65.5, 169, 49.4, 35.1),
            even(0.0335, 57.1, 158, 46.2, 33.9),
            even(-0.016, 53.5, 153, 43.5, 33.5)));
  }

  /**
   * 31 July to 14 August 2024, a start on 22 July. No file here reaches that month: SPX, VIX and
   * VVIX are round numbers from memory, the futures are assumed, in the ratios of the row of
   * docs/methodology 3.7 that is named after the day.
   */
  static Map<Integer, ScriptedSession> aug2024() {
    return from(
        7,
        List.of(
            even(0.016, 16.4, 95, 16.9, 17.8),
            even(-0.014, 18.6, 105, 17.8, 18.1),
            even(-0.018, 23.4, 120, 19.6, 18.6),
            even(-0.030, 38.6, 173, 25.0, 20.5).shaped(ScriptedSession.EARLY_PANIC),
            even(0.010, 27.7, 140, 21.5, 19.5),
            even(-0.008, 27.9, 140, 22.0, 19.7),
            even(0.023, 23.8, 120, 20.0, 19.1),
            even(0.005, 20.4, 110, 18.8, 18.6),
            even(0.000, 20.7, 108, 18.8, 18.6),
            even(0.017, 18.1, 103, 17.7, 18.1),
            even(0.004, 16.2, 98, 16.9, 17.7)));
  }

  /** 4 to 24 January 2022, the first sessions. */
  static Map<Integer, ScriptedSession> grind2022() {
    return from(
        0,
        List.of(
            even(-0.001, 16.9, 109, 20.2, 24.4),
            even(-0.019, 19.7, 119, 21.9, 25.2),
            even(-0.001, 19.6, 118, 22.2, 25.3),
            even(-0.004, 18.8, 114, 21.5, 24.7),
            even(-0.001, 19.4, 113, 21.3, 24.5),
            even(0.009, 18.4, 112, 20.6, 24.1),
            even(0.003, 17.6, 114, 20.6, 24.2),
            even(-0.014, 20.3, 123, 21.9, 24.8),
            even(0.001, 19.2, 118, 21.6, 24.5),
            even(-0.018, 22.8, 128, 23.4, 25.2),
            even(-0.010, 23.9, 130, 24.1, 25.4),
            even(-0.011, 25.6, 136, 25.0, 25.6),
            even(-0.019, 28.9, 150, 27.2, 26.6),
            even(0.003, 29.9, 154, 28.1, 26.7)));
  }

  /** 30 October to 14 November 2023, the first sessions. */
  static Map<Integer, ScriptedSession> meltup() {
    return from(
        0,
        List.of(
            even(0.012, 19.8, 95, 19.6, 20.8),
            even(0.0065, 18.1, 88, 18.4, 20.1),
            even(0.0105, 16.9, 85, 17.6, 19.7),
            even(0.019, 15.7, 83, 17.0, 19.1),
            even(0.0095, 14.9, 83, 16.7, 18.8),
            even(0.002, 14.9, 84, 16.2, 18.3),
            even(0.003, 14.8, 83, 16.1, 18.2),
            even(0.001, 14.4, 85, 15.9, 18.0),
            even(-0.008, 15.3, 89, 16.5, 18.5),
            even(0.0155, 14.2, 86, 15.9, 18.0),
            even(-0.001, 14.8, 86, 15.8, 18.0),
            even(0.019, 14.2, 84, 15.7, 18.1)));
  }

  private static Map<Integer, ScriptedSession> from(int first, List<ScriptedSession> sessions) {
    Map<Integer, ScriptedSession> script = new HashMap<>();
    for (int i = 0; i < sessions.size(); i++) {
      script.put(first + i, sessions.get(i));
    }
    return Map.copyOf(script);
  }
}

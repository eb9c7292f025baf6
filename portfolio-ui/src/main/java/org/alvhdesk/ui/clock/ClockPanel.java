package org.alvhdesk.ui.clock;

import java.util.List;
import java.util.stream.DoubleStream;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.frame.FormKey;

/**
 * The market clock as shown.
 *
 * @param state one sentence: running or standing still, and why
 * @param mayControl whether the person may set it
 * @param key of the next command
 */
public record ClockPanel(
    boolean available,
    boolean running,
    boolean ended,
    String state,
    String because,
    boolean pauseOnSubmission,
    boolean mayControl,
    List<Speed> speeds,
    String key) {
  private static final double[] CHOICES = {1, 10, 60, 390};

  /** A speed to choose; market minutes per wall second. */
  public record Speed(String value, String label, boolean chosen) {}

  static ClockPanel of(Answer<ClockView> answer, boolean mayControl) {
    return answer
        .value()
        .map(clock -> of(clock, mayControl))
        .orElseGet(
            () ->
                new ClockPanel(
                    false, false, false, "Clock unknown", "", false, false, List.of(), ""));
  }

  private static ClockPanel of(ClockView clock, boolean mayControl) {
    String because = clock.pausedBecause() == null ? "" : clock.pausedBecause();
    String state =
        clock.ended()
            ? "Ended"
            : clock.running() ? "Running \u00d7" + trim(clock.speed()) : "Paused";
    return new ClockPanel(
        true,
        clock.running(),
        clock.ended(),
        state,
        clock.ended() ? "The replay has played its last day." : clock.running() ? "" : because,
        clock.pauseOnSubmission(),
        mayControl,
        DoubleStream.of(CHOICES)
            .mapToObj(v -> new Speed(trim(v), trim(v), v == clock.speed()))
            .toList(),
        FormKey.fresh());
  }

  private static String trim(double speed) {
    return Fmt.number(speed, speed == Math.rint(speed) ? 0 : 1);
  }
}

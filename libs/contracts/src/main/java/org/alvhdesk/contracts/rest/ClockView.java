package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The market clock; {@code GET/POST /api/v1/clock}.
 *
 * @param running false when paused
 * @param speed market minutes per wall second; the speed to return to while paused
 * @param pausedBecause why it stands still, or null: by whom, or the submission that paused it
 * @param pauseOnSubmission whether submitting a proposal pauses the clock
 * @param ended true when a replay has played its last day
 */
public record ClockView(
    String runId,
    String market,
    String quality,
    long step,
    Instant marketTime,
    LocalDate session,
    boolean running,
    double speed,
    String pausedBecause,
    boolean pauseOnSubmission,
    boolean ended) {}

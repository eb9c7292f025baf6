package org.alvhdesk.contracts.rest;

/**
 * What to set; a null field stays as it is.
 *
 * @param running false pauses, true resumes
 * @param speed market minutes per wall second, 0 pauses, at most 390 x 10
 * @param pauseOnSubmission whether submitting a proposal pauses the clock
 */
public record ClockCommand(Boolean running, Double speed, Boolean pauseOnSubmission) {}

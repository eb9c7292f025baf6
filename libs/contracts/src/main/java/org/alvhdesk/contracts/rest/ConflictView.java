package org.alvhdesk.contracts.rest;

import java.time.LocalDate;

/**
 * Two sources that disagree; both values are kept and the source of higher priority answers.
 *
 * @param id series, or root and expiry of a future
 * @param of session or date
 */
public record ConflictView(
    String id, LocalDate of, String sourceA, double valueA, String sourceB, double valueB) {}

package org.alvhdesk.quant.calendar;

import java.time.LocalDate;

/**
 * Why an expiry is not on its usual day.
 *
 * @param from the usual day
 * @param because the closure: of that day itself, or (VIX) of the Friday 30 days later
 */
public record Moved(LocalDate from, Closure because) {}

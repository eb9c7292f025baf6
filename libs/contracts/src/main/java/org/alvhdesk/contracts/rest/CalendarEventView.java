package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * An event of the economic or expiry calendar.
 *
 * @param id the same for all its versions
 * @param date New York date
 * @param time New York time, or null
 * @param source who says so; {@code hand} for a person's entry, which wins over files
 * @param actor who entered this version
 * @param reason why
 */
public record CalendarEventView(
    String id,
    String kind,
    LocalDate date,
    LocalTime time,
    String about,
    String source,
    String actor,
    String reason,
    boolean cancelled,
    Instant recordedAt) {}

package org.alvhdesk.contracts.rest;

/**
 * What an event shall be.
 *
 * @param kind such as {@code FOMC}
 * @param date New York date, ISO
 * @param time New York time such as {@code 14:00}; null or empty for none
 * @param about the period a release is about, or anything else; may be null
 * @param reason why it is entered or changed
 */
public record CalendarEventCommand(
    String kind, String date, String time, String about, String reason) {}

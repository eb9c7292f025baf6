package org.alvhdesk.market.intake;

/**
 * A row, or a part of it, that is not taken.
 *
 * @param line 1-based line of the file; 0 when it is not one line
 * @param code a key for programs under which it is counted, such as {@code not-a-session}
 * @param detail what exactly, for people
 */
public record RejectedRow(long line, String code, String detail) {}

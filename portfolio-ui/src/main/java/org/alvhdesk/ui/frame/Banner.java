package org.alvhdesk.ui.frame;

/**
 * A sentence across the page about something that is not as it should be.
 *
 * @param kind {@code warn} or {@code error}
 */
public record Banner(String kind, String text) {}

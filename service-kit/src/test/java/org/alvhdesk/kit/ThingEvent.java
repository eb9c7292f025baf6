package org.alvhdesk.kit;

/** Event of the test application. */
public record ThingEvent(long id, String name) {}

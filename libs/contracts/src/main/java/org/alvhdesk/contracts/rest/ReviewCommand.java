package org.alvhdesk.contracts.rest;

/** {@code POST /api/v1/emergencies/{id}/reviews}: what the reviewer found; not blank. */
public record ReviewCommand(String comment) {}

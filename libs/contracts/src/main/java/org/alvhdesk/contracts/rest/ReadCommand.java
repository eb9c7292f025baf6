package org.alvhdesk.contracts.rest;

/**
 * {@code POST /api/v1/notifications/read}.
 *
 * @param upTo id of the newest one that was read
 */
public record ReadCommand(Long upTo) {}

package org.alvhdesk.contracts.rest;

import java.time.Instant;

/**
 * What the caller was told.
 *
 * @param kind APPROVAL_WANTED, MOVED, ESCALATION, EMERGENCY or ALARM
 * @param proposalId what it is about
 * @param at wall time
 * @param read whether the caller has said so
 */
public record NotificationView(
    long id, String kind, String text, String proposalId, Instant at, boolean read) {}

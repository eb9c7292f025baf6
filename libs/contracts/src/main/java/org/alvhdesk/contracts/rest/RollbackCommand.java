package org.alvhdesk.contracts.rest;

import java.time.LocalDate;

/**
 * {@code POST /api/v1/documents/rollbacks}: asks for the document that was in force before, by the
 * same approval.
 *
 * @param slot CONDOR, HEDGE, LIMITS or POLICY
 * @param activateFrom first session it shall decide in; null for the session after this one
 * @param reason why, for those who approve
 */
public record RollbackCommand(String slot, LocalDate activateFrom, String reason) {}

package org.alvhdesk.contracts.rest;

import java.time.LocalDate;

/**
 * {@code POST /api/v1/documents/proposals}: asks for another rule set, other limits or another
 * approval policy.
 *
 * @param slot CONDOR, HEDGE, LIMITS or POLICY
 * @param document the whole document, JSON text
 * @param activateFrom first session it shall decide in; null for the session after this one
 * @param reason why, for those who approve
 */
public record DocumentProposalCommand(
    String slot, @Longest(128 * 1024) String document, LocalDate activateFrom, String reason) {}

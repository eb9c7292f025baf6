package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is in force in a slot: {@code GET /api/v1/documents}.
 *
 * @param slot CONDOR, HEDGE, LIMITS or POLICY
 * @param version the document
 * @param proposalId the change request that put it in force; null when the service was started with
 *     it
 * @param session first session it decided in; null when the service was started with it
 * @param since market time of that step; null when the service was started with it
 * @param before what a rollback would bring back; null when there is nothing
 * @param document JSON text
 * @param offered what this release ships or is configured with and has never decided; null when
 *     there is nothing
 * @param offeredDocument its JSON text, or null
 */
public record ActiveDocumentView(
    String slot,
    DocumentChange.Version version,
    String proposalId,
    LocalDate session,
    Instant since,
    DocumentChange.Version before,
    String document,
    DocumentChange.Version offered,
    String offeredDocument) {}

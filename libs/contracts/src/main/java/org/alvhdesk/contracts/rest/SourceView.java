package org.alvhdesk.contracts.rest;

import java.time.LocalDate;

/**
 * {@code GET /api/v1/sources}: where the market's numbers come from.
 *
 * @param id label that travels with every number, such as {@code sim:feb2018}
 * @param kind SIMULATION or REPLAY
 * @param indexQuality quality of index levels and futures
 * @param optionQuality quality of option quotes
 * @param statement what it is, in one sentence for people
 * @param from first session, or null when it is the source's own beginning
 * @param to last session, or null when there is none
 */
public record SourceView(
    String id,
    String kind,
    String indexQuality,
    String optionQuality,
    String statement,
    LocalDate from,
    LocalDate to,
    boolean active) {}

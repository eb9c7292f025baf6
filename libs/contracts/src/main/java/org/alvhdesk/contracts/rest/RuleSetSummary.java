package org.alvhdesk.contracts.rest;

/**
 * One line of {@code GET /api/v1/rule-sets}.
 *
 * @param kind CONDOR, HEDGE or COMPARATOR (a benchmark, never traded)
 * @param variant letter of the reading of contradiction K1, or null
 * @param executed how many of its parameters the engine of this version reads
 * @param parameters how many it has
 * @param executedText the same in words
 * @param running whether the desk decides by it now
 */
public record RuleSetSummary(
    String id,
    String version,
    String kind,
    String variant,
    String title,
    int executed,
    int parameters,
    String executedText,
    boolean running) {}

package org.alvhdesk.contracts.rest;

/**
 * Answer of {@code GET /api/v1/proposals/{id}/rebuild}: a past proposal computed again from its
 * stored inputs.
 *
 * @param revision that was rebuilt
 * @param equal whether the bytes are those that were signed; null when nobody can tell
 * @param outcome EQUAL, DIFFERENT, OTHER_ENGINE (different, but computed by another version of the
 *     engine), OTHER_FORM (different, but contents are written otherwise now), NO_INPUTS (none are
 *     stored) or DAMAGED_INPUTS
 * @param inputsForm what the inputs are; null without
 * @param engineVersion that computed what was signed; null without inputs
 * @param runningEngineVersion that computed it now
 * @param contentHash SHA-256 of what was signed
 * @param rebuiltHash SHA-256 of what was computed now; null when nothing was
 * @param text the result for people
 */
public record RebuildView(
    String id,
    String kind,
    int revision,
    Boolean equal,
    String outcome,
    String inputsForm,
    String engineVersion,
    String runningEngineVersion,
    String contentHash,
    String rebuiltHash,
    String text) {}

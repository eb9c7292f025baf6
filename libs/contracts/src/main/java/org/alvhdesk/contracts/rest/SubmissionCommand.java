package org.alvhdesk.contracts.rest;

/**
 * Body of a submission and of a withdrawal.
 *
 * @param contentHash the hash of what the person saw; optional for a submission by design of the
 *     path, checked whenever it is given
 */
public record SubmissionCommand(String contentHash, String reason) {}

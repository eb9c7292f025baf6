package org.alvhdesk.contracts.rest;

/**
 * Body of approvals and rejections.
 *
 * @param contentHash the 64 lower-case hex digits of what the person saw
 * @param reason why; needed for a rejection
 */
public record ApprovalCommand(String contentHash, String reason) {}

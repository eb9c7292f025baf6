package org.alvhdesk.hedge.command;

import java.util.UUID;
import org.alvhdesk.approval.Actor;

/**
 * A command on a proposal, with its caller.
 *
 * @param contentHash what the caller says to have seen, may be null
 * @param reason may be null
 * @param path for problem documents
 */
public record ProposalCommand(
    UUID proposalId, Actor actor, String contentHash, String reason, String path) {}

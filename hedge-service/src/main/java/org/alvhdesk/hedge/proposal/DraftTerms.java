package org.alvhdesk.hedge.proposal;

/**
 * What a hedge draft takes from the desk rather than from the market.
 *
 * @param bookVersion of the hedge book it is made for
 * @param policyId quorum policy it will be approved under
 * @param engineVersion of the decision code that makes it
 * @param trigger why now: SESSION or BREACH
 * @param ttlSessions sessions after which it expires at the close
 */
public record DraftTerms(
    String runId,
    String bookId,
    long bookVersion,
    String policyId,
    String engineVersion,
    String trigger,
    int ttlSessions) {}

package org.alvhdesk.condor.audit;

import org.alvhdesk.contracts.event.MarketStepV1;

/**
 * What the engine did at a step.
 *
 * @param detail one sentence for people, with units
 */
public record AuditLine(String action, String bookId, MarketStepV1 step, String detail) {}

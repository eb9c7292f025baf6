package org.alvhdesk.contracts.event;

/**
 * A service has done all that {@code step} made it do; written with the step's effects in one
 * transaction, also when nothing changed.
 */
public record StepDoneV1(String runId, long step, String service) {}

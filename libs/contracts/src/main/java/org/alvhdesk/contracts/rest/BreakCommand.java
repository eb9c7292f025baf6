package org.alvhdesk.contracts.rest;

/**
 * What becomes of a break.
 *
 * @param layer hedge layer that a booked position goes to, or the layer of the begun condor whose
 *     missing leg it is; not read for a dismissal
 * @param reason for the audit
 */
public record BreakCommand(String layer, String reason) {}

package org.alvhdesk.quant.vix;

/**
 * The expiry has no VIX variance.
 *
 * @param status why; never {@link StripStatus#OK}
 */
public record NoVariance(StripStatus status) implements TermOutcome {}

package org.alvhdesk.quant.vix;

/**
 * The quotes give no index.
 *
 * @param reason a sentence for people that says what is missing
 */
public record NoIndex(String reason) implements IndexOutcome {}

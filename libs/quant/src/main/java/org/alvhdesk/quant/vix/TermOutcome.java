package org.alvhdesk.quant.vix;

/** A variance, or the reason why the expiry has none. */
public sealed interface TermOutcome permits TermVariance, NoVariance {}

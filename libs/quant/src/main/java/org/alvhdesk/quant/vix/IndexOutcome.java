package org.alvhdesk.quant.vix;

/** An index level, or the reason why the quotes give none. */
public sealed interface IndexOutcome permits IndexLevel, NoIndex {}

/**
 * The condor ladder: which layer is due and in which expiry, how many condors it carries, and when
 * a layer is taken off, defended or moved (docs/strategy/ladder.md).
 */
package org.alvhdesk.strategy.condor.ladder;

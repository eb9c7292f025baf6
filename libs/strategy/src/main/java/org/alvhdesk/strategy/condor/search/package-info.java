/**
 * The best iron condor of one expiry under constraints, exactly, with what the runners-up give up
 * (docs/strategy/condor-search.md).
 */
package org.alvhdesk.strategy.condor.search;

/**
 * When the hedge may be bought: thresholds, thirds, votes of signals, pace. Pure state machines.
 */
package org.alvhdesk.strategy.hedge.trigger;

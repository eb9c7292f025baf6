/** Triggers of rule documents over stored history: how often, how long, and what before spikes. */
package org.alvhdesk.strategy.trigger;

/**
 * What stored history says about the link between SPX, VIX and VX futures: betas and shock windows.
 */
package org.alvhdesk.strategy.joint.history;

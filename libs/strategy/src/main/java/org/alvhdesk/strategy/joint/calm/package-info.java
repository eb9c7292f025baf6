/** How far the figures of a change move on a calm day within minutes, from stored history. */
package org.alvhdesk.strategy.joint.calm;

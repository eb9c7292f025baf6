/**
 * What follows a piece of work from one service to the next: its trace, and its name in the log.
 */
package org.alvhdesk.kit.trace;

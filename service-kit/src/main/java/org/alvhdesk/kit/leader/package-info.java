/** One of several instances does what must not be done twice. */
package org.alvhdesk.kit.leader;

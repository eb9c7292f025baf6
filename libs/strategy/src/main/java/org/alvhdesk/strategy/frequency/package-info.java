/** How often every trigger that a rule document executes has fired over a stored past. */
package org.alvhdesk.strategy.frequency;

/** The commands of {@code ./alvh quant}: calendars, prices and volatilities by hand. */
package org.alvhdesk.cli.quant;

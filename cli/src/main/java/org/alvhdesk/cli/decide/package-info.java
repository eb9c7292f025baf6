/** {@code ./alvh decide}: the whole decision of one day, without any service. */
package org.alvhdesk.cli.decide;

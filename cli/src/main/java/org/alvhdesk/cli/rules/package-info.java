/** The commands of {@code ./alvh rules}: rule documents read, linted, compared and counted. */
package org.alvhdesk.cli.rules;

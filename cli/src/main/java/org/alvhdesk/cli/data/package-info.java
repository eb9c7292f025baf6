/** The commands of {@code ./alvh data}: market history in and its state. */
package org.alvhdesk.cli.data;

/**
 * The commands {@code ./alvh audit} and {@code ./alvh verify}: what is stored, proved from its rows
 * without asking the service that wrote them.
 */
package org.alvhdesk.cli.proof;

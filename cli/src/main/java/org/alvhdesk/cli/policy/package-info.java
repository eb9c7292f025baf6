/** {@code ./alvh policy}: approval policies. */
package org.alvhdesk.cli.policy;

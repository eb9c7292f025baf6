/** The group {@code ./alvh simulate}: the simulated market beside the real one. */
package org.alvhdesk.cli.simulate;

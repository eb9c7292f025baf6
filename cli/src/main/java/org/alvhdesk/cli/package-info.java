/** The command line for hand checks: {@code ./alvh quant ...}. Thin over the pure libraries. */
package org.alvhdesk.cli;

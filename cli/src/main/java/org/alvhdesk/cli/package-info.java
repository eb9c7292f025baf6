/**
 * The command line for hand checks: {@code ./alvh quant}, {@code rules} and {@code book}. Thin over
 * the pure libraries.
 */
package org.alvhdesk.cli;

/**
 * How every command on market data runs: once for its key, and never without a line of the audit.
 */
package org.alvhdesk.marketdata.command;

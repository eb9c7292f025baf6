/**
 * Contracts as the exchanges list them: expiries with their last trading and settlement instants,
 * price steps by date, strikes, multipliers (docs/methodology 1.1 to 1.4).
 */
package org.alvhdesk.quant.contract;

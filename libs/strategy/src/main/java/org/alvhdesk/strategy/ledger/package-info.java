/**
 * Book-keeping: cash and net asset value, the opening book, daily P&amp;L explained, hard limits
 * and settlement alerts.
 */
package org.alvhdesk.strategy.ledger;

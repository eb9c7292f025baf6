/**
 * What the hedge costs and the book earns: ledger, internal rates of return, cost of capital,
 * alpha, the control arm of sizing, budget and hurdle (methodology 3.9).
 */
package org.alvhdesk.strategy.capital;

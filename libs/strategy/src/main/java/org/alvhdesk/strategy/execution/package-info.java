/**
 * What happens after approval: order tickets and their texts, symbols as exchanges and brokers
 * write them, prices of paper fills, and the reconciliation of a broker's executions with what was
 * released. Pure: times, quotes and books are parameters.
 */
package org.alvhdesk.strategy.execution;

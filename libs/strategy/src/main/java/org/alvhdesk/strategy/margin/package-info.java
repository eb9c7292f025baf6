/**
 * Regulatory margin of the book in three modes, line by line with its reason; never a measure of
 * what the book can lose (docs/strategy/margin.md).
 */
package org.alvhdesk.strategy.margin;

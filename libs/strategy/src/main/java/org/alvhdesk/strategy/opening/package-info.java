/** A broker's positions as the book that a desk starts with: layers, risk and margin. */
package org.alvhdesk.strategy.opening;

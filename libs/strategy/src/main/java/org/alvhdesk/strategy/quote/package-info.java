/** What the rules need of quotes: usable or not, ticks, volatilities. */
package org.alvhdesk.strategy.quote;

/** What a hedge layer may hold, its value and what is needed to price it. */
package org.alvhdesk.strategy.hedge.instrument;

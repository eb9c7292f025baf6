/** What the market's past says to rules: indicators at closes, never a close of the future. */
package org.alvhdesk.strategy.signal;

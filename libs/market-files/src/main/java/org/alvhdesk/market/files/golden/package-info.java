/** Files that hold no history: worked examples, implied volatilities. They are read and checked. */
package org.alvhdesk.market.files.golden;

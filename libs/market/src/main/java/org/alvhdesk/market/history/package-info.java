/** What a market's past is at a moment: closes, publications and scheduled events, never later. */
package org.alvhdesk.market.history;

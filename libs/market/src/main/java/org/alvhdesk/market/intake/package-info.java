/** What a provider's file says, row by row, before anybody stores or uses it. */
package org.alvhdesk.market.intake;

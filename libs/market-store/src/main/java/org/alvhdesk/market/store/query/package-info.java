/** What the history says, as it was known at an instant, and how good it is. */
package org.alvhdesk.market.store.query;

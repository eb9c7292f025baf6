/** The calendar of events and its edits by hand. */
package org.alvhdesk.market.store.calendar;

/** Calendars of meetings, releases and expiries. */
package org.alvhdesk.market.files.calendar;

/** What every reader of a file shape shares: the table, the findings, the codes, the calendar. */
package org.alvhdesk.market.files.shape;

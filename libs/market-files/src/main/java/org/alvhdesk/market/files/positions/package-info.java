/** A broker's list of positions as CSV: its columns, row by row, nothing understood yet. */
package org.alvhdesk.market.files.positions;

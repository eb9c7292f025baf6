/** Tables in and out of a command: CSV read row by row, CSV or JSON written row by row. */
package org.alvhdesk.cli.table;

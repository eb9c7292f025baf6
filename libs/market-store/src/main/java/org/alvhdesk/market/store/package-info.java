/** History in PostgreSQL: import in one transaction a file, point-in-time questions, status. */
package org.alvhdesk.market.store;

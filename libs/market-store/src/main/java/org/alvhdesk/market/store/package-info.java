/**
 * Market history in PostgreSQL: imported by COPY, one file a transaction, and asked as it was known
 * at an instant. The only lib that speaks JDBC (docs/decisions/0017).
 */
package org.alvhdesk.market.store;

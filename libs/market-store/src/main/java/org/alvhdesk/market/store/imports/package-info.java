/** Files become history: one transaction a file, nothing half. */
package org.alvhdesk.market.store.imports;

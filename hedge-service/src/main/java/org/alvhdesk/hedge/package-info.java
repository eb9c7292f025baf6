/**
 * hedge-service: the hedge book, its proposals, who approves them, their paper fills and the audit.
 */
package org.alvhdesk.hedge;

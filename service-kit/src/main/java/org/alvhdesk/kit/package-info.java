/**
 * What every service with a database needs and nothing of the domain: facts leave through the
 * outbox in the transaction of their state change, facts arrive at least once and take effect once,
 * errors are RFC 9457 documents.
 */
package org.alvhdesk.kit;

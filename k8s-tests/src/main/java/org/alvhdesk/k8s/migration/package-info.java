/**
 * Whether a migration leaves the version before working: during a rolling update, and after a
 * rollback, it serves on the tables of the next one (ADR 0024).
 */
package org.alvhdesk.k8s.migration;

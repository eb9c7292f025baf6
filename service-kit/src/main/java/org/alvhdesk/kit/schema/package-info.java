/**
 * Who makes the tables, and who only looks whether they are there (ADR 0024): a migration runs as
 * the owner, as a Job of its own or at the start of a service on one machine; a service in a
 * cluster runs with a role that cannot.
 */
package org.alvhdesk.kit.schema;

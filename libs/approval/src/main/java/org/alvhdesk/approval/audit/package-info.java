/**
 * The audit as a chain: every line carries the hash of the one before, signed checkpoints of its
 * head are kept elsewhere, and a verification names the first line that is not as it was written.
 */
package org.alvhdesk.approval.audit;

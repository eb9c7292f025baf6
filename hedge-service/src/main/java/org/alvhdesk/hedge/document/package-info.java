/**
 * Rule sets, hard limits and the approval policy as change requests: read, linted, compared with
 * what is in force, approved under the policy that is in force, activated at a session's first step
 * and rolled back the same way (ADR 0027).
 */
package org.alvhdesk.hedge.document;

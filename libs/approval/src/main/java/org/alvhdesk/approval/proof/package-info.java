/**
 * Whether a stored change request is what its approvers saw and agreed to, from nothing but the
 * rows of the database: no service is asked, and none is believed.
 */
package org.alvhdesk.approval.proof;

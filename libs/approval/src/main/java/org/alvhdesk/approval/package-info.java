/**
 * Change requests and who may decide them: lifecycle, quorum, the bytes that are signed. Pure: no
 * clock, no ids, no storage; the caller brings facts and gets reasons.
 */
package org.alvhdesk.approval;

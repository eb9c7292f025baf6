/**
 * Who is told what about a change request: those whose approval is missing and those who wait for
 * it, each once, and everybody who could help when time runs out.
 */
package org.alvhdesk.approval.notice;

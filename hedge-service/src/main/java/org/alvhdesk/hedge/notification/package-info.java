/**
 * Tells people what moves: in the application, by webhook and by e-mail (ADR 0029). Fed by the
 * facts of the approval topic, so that nothing here can hold up or undo a decision.
 */
package org.alvhdesk.hedge.notification;

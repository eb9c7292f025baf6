/**
 * Whether a change is still the one that was approved: judged by what matters to those who approved
 * it, what it costs and what it does, not by how far an index moved.
 */
package org.alvhdesk.approval.drift;

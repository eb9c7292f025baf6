/**
 * After the release: how fills come about, the fills that people bring, what fits nothing, and legs
 * that a fill in part leaves uncovered.
 */
package org.alvhdesk.hedge.execution;

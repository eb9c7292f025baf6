/** When the engine proposes, keeps or withdraws. */
package org.alvhdesk.strategy.proposal;

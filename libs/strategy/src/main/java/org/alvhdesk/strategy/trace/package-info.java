/** Why a decision is what it is: each rule with its inputs, threshold and verdict. */
package org.alvhdesk.strategy.trace;

/** Versioned rule sets: every parameter with the place it comes from. */
package org.alvhdesk.strategy.rules;

/** What hedge rules look at: numbers and answers that may be missing, with their provenance. */
package org.alvhdesk.strategy.input;

/** Contradictions inside one rule document, found before anything is traded by it. */
package org.alvhdesk.strategy.rules.lint;

/** What is asked before a condor layer is entered, one rule a file (docs/strategy/ladder.md). */
package org.alvhdesk.strategy.condor.entry;

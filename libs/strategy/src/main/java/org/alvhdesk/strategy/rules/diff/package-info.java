/** What differs between two rule documents, in words. */
package org.alvhdesk.strategy.rules.diff;

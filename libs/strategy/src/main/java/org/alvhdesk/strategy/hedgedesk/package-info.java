/** The whole decision about the hedge at a step, for any rule document, and why. */
package org.alvhdesk.strategy.hedgedesk;

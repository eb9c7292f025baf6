/** The one way to read a file that a provider publishes (docs/data/sources.md). */
package org.alvhdesk.market.files.intake;

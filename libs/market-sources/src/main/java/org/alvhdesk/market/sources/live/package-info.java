/** The live market: one step for every snapshot that providers give, at a guest's pace. */
package org.alvhdesk.market.sources.live;

/** Providers over HTTP: one polite, cached fetch a snapshot; what comes back is read as a file. */
package org.alvhdesk.market.sources;

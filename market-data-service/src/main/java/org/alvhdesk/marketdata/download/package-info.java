/** The providers' files into the history, asked for by a person: the page's {@code data fetch}. */
package org.alvhdesk.marketdata.download;

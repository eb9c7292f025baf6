/**
 * Providers of market data behind one port: what each offers, what is fetched from where, and how
 * each is doing. Time, waiting and jitter are parameters.
 */
package org.alvhdesk.market.sources;

/** The providers: what each offers, and the addresses and shapes of its files. */
package org.alvhdesk.market.sources.provider;

/** Option chains as compact columns. */
package org.alvhdesk.market.store.chain;

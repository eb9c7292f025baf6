/** The history as the REST interface and the command line show it. */
package org.alvhdesk.market.store.view;

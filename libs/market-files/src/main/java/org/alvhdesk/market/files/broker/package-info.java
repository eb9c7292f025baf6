/** What brokers write about executed trades. */
package org.alvhdesk.market.files.broker;

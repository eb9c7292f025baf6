/** Changes at a broker: tickets, fills, files of brokers, and what does not fit. */
package org.alvhdesk.ui.fills;

/** Order tickets of approved changes. */
package org.alvhdesk.hedge.ticket;

/** What waits for people, and for how long: figures for operators, from the tables, read only. */
package org.alvhdesk.hedge.metrics;

/**
 * The edge between wire records and the rules: what the market says in, what the rules want out.
 */
package org.alvhdesk.hedge.engine;

/**
 * What the book earned on the capital it used, computed from the ledger when it is asked for. The
 * arithmetic is in libs/strategy ({@code capital}).
 */
package org.alvhdesk.hedge.capital;

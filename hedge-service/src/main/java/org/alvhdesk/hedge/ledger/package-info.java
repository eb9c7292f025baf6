/**
 * Book-keeping of the desk: cash, net asset value by session, daily profit and loss explained, the
 * hedge as capital, hard limits. The arithmetic is in libs/strategy ({@code ledger}, {@code
 * capital}).
 */
package org.alvhdesk.hedge.ledger;

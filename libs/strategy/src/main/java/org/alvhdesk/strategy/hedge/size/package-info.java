/** How much hedge: size bases, factors on them, and the limits that always apply. */
package org.alvhdesk.strategy.hedge.size;

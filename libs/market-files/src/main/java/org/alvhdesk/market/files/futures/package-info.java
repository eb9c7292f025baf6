/** VX futures: contracts, settlements of a day, positions on the curve. */
package org.alvhdesk.market.files.futures;

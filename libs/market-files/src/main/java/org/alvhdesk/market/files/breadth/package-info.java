/** Advancing and declining issues: published counts, and counted from constituents' closes. */
package org.alvhdesk.market.files.breadth;

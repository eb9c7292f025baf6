/** Daily bars of indices, strategy indices and funds. */
package org.alvhdesk.market.files.index;

/**
 * Option chains in the shapes providers deliver them, recognised by their content
 * (docs/quant/chains.md).
 */
package org.alvhdesk.market.files.chain;

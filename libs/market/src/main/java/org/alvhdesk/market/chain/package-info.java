/**
 * Option chains as providers quote them: what was read, what was kept, what was rejected and why
 * (docs/quant/chains.md).
 */
package org.alvhdesk.market.chain;

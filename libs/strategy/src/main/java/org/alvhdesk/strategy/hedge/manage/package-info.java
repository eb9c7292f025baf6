/** What becomes of the hedge once it is held: harvest, roll, rebalance, budgets, regime flags. */
package org.alvhdesk.strategy.hedge.manage;

/**
 * The whole decision of one moment: what the condor rules and the hedge rules want of the same
 * market, and what the joint book would be. What services do step by step, in one pure call.
 */
package org.alvhdesk.strategy.desk;

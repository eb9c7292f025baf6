package org.alvhdesk.hedge.engine;

import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.joint.JointBook;
import org.alvhdesk.strategy.joint.JointReport;
import org.alvhdesk.strategy.joint.StressCheck;

/**
 * What the rules say about the book at a step.
 *
 * @param joint condors and hedge before and after the wanted trades
 * @param report the joint book before and after the wanted trades
 */
public record Assessment(
    HedgeDecision decision, JointBook joint, JointReport report, StressCheck stress) {}

package org.alvhdesk.strategy.desk;

import java.util.Optional;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.hedgedesk.HedgeModifiers;
import org.alvhdesk.strategy.hedgedesk.HedgeRules;

/**
 * The two rule sets that decide together.
 *
 * @param modifiers what the condor set says about the hedge beside it (002-7, 002-13); empty when
 *     it says nothing
 */
public record DeskRules(CondorRules condor, HedgeRules hedge, Optional<HedgeModifiers> modifiers) {}

package org.alvhdesk.marketdata.step;

import java.util.Optional;
import java.util.Set;
import org.alvhdesk.market.MarketPath;
import org.alvhdesk.marketdata.clock.ClockState;
import org.alvhdesk.marketdata.current.SealedStep;
import org.alvhdesk.marketdata.run.Run;

/**
 * A run ready to be played on.
 *
 * @param path stands behind the last sealed step
 * @param last the last sealed step with its slices, empty in a new run
 * @param done services that have done it
 */
record OpenRun(
    Run run, MarketPath path, Optional<SealedStep> last, Set<String> done, ClockState clock) {}

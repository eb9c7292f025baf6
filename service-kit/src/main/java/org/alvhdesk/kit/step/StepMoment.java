package org.alvhdesk.kit.step;

import java.time.Instant;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.quote.QuoteFitness;

/** A step as the judgement of quotes sees it. */
public final class StepMoment {
  /** How the label of a market begins in which wall time is market time. */
  public static final String LIVE = "live:";

  private StepMoment() {}

  /**
   * The moment of {@code step}.
   *
   * @param wall wall time: in a live market quotes also age between two steps
   */
  public static QuoteFitness.Moment of(MarketStepV1 step, Instant wall) {
    boolean live = step.market().startsWith(LIVE);
    Quality levels = Quality.valueOf(step.quality());
    return new QuoteFitness.Moment(
        live && wall.isAfter(step.marketTime()) ? wall : step.marketTime(),
        step.session(),
        levels == Quality.DELAYED || levels == Quality.REALTIME);
  }
}

package org.alvhdesk.kit.step;

/**
 * The market has moved on without this step: nobody waits for it any more, nothing is to be done.
 */
public final class StepAbandoned extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StepAbandoned(String runId, long step) {
    super("the market has moved on from step " + step + " of run " + runId, null, false, false);
  }
}

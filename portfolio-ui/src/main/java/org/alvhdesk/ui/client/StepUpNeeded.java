package org.alvhdesk.ui.client;

/**
 * A service wants a stronger or fresher login than the session has (RFC 9470): no answer to show
 * but a way to go, whichever page asked. The message is the problem's detail.
 */
public final class StepUpNeeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StepUpNeeded(String detail) {
    super(detail);
  }
}

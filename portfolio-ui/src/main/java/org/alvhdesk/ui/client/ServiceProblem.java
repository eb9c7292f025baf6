package org.alvhdesk.ui.client;

/** A service answered with an error status; message is its problem detail. */
class ServiceProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;

  ServiceProblem(int status, String detail) {
    super(detail);
    this.status = status;
  }

  int status() {
    return status;
  }
}

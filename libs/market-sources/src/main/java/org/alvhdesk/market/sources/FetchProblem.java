package org.alvhdesk.market.sources;

/** A file did not come; the failure says why. */
public final class FetchProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient FetchFailure failure;

  /** A problem with {@code failure} as its reason. */
  public FetchProblem(FetchFailure failure) {
    super(failure.words());
    this.failure = failure;
  }

  /** Why. */
  public FetchFailure failure() {
    return failure;
  }
}

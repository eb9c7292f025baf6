package org.alvhdesk.market.sources;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a file did not come.
 *
 * @param kind for programs
 * @param words what was tried, what happened, what to do; names no key
 * @param notBefore when the next try may be, if the provider or our own breaker says so
 */
public record FetchFailure(Kind kind, String words, Optional<Instant> notBefore) {
  /** What went wrong; whether it is tried again, and whether it speaks against the source. */
  public enum Kind {
    /** No connection: no network, name not found, refused. */
    UNREACHABLE(true, true),
    /** No complete answer in time. */
    TIMEOUT(true, true),
    /** The answer broke off. */
    TRUNCATED(true, true),
    /** Status 500 to 599. */
    SERVER_ERROR(true, true),
    /** Status 429. */
    TOO_MANY_REQUESTS(true, true),
    /** Status 401 or 403. */
    REFUSED(false, true),
    /** Status 404: the provider has no such file. */
    NOT_FOUND(false, false),
    /** Another status than any above. */
    UNEXPECTED_STATUS(false, true),
    /** A web page or another content than the one asked for. */
    WRONG_CONTENT(false, true),
    /** More bytes than allowed. */
    TOO_LARGE(false, true),
    /** A redirect to another host, where nothing is sent. */
    REDIRECT_ELSEWHERE(false, true),
    /** Too many failures lately: not tried. */
    BREAKER_OPEN(false, false),
    /** The calling thread was told to stop. */
    INTERRUPTED(false, false);

    private final boolean triedAgain;
    private final boolean againstSource;

    Kind(boolean triedAgain, boolean againstSource) {
      this.triedAgain = triedAgain;
      this.againstSource = againstSource;
    }

    /** Whether another try soon may work. */
    public boolean triedAgain() {
      return triedAgain;
    }

    /** Whether the circuit breaker counts it. */
    public boolean againstSource() {
      return againstSource;
    }
  }

  /** A failure that names no time for the next try. */
  public static FetchFailure of(Kind kind, String words) {
    return new FetchFailure(kind, words, Optional.empty());
  }
}

package org.alvhdesk.approval;

import java.time.Instant;
import java.util.Objects;

/**
 * How the person of a request had logged in, as the request's own token says.
 *
 * @param acr authentication context class of OpenID Connect Core 1.0 section 2: {@code 1} a
 *     password, {@code 2} a second factor; empty when the token says none
 * @param authTime wall time of the last login with that class; null when the token says none
 * @param from where the request came from: address of the caller, and what calls
 */
public record SignIn(String acr, Instant authTime, String from) {
  public SignIn {
    Objects.requireNonNull(acr, "acr may be empty, not null");
    Objects.requireNonNull(from, "from may be empty, not null");
  }
}

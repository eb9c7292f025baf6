package org.alvhdesk.hedge;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.SignIn;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, from this request's own token and connection. */
@RequestScoped
public class Callers {
  private static final int LONGEST_AGENT = 120;

  private final SecurityIdentity identity;
  private final HttpServerRequest request;

  Callers(SecurityIdentity identity, HttpServerRequest request) {
    this.identity = identity;
    this.request = request;
  }

  /** The person who calls; the resource has already asked for a token. */
  public Actor actor() {
    Optional<SignIn> signIn =
        identity.getPrincipal() instanceof JsonWebToken token
            ? Optional.of(signIn(token))
            : Optional.empty();
    return new Actor(identity.getPrincipal().getName(), identity.getRoles(), signIn);
  }

  private SignIn signIn(JsonWebToken token) {
    Object acr = token.getClaim("acr");
    Object authTime = token.getClaim("auth_time");
    Instant at =
        authTime instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : null;
    return new SignIn(acr == null ? "" : acr.toString(), at, from());
  }

  /**
   * The address that connected, for whom it says to speak (which anybody can claim), and what
   * program.
   */
  private String from() {
    StringBuilder from = new StringBuilder(request.remoteAddress().hostAddress());
    String client = request.getHeader("X-Forwarded-For");
    if (client != null) {
      from.append(" for ").append(cut(client));
    }
    String agent = request.getHeader("User-Agent");
    return agent == null ? from.toString() : from.append(' ').append(cut(agent)).toString();
  }

  private static String cut(String header) {
    String clean = header.replaceAll("\\p{Cntrl}", " ").strip();
    return clean.length() <= LONGEST_AGENT ? clean : clean.substring(0, LONGEST_AGENT);
  }
}

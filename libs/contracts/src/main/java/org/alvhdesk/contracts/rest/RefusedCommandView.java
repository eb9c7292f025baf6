package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.util.List;

/**
 * One line of {@code GET /api/v1/refused-commands}, newest first: a command that was refused for
 * who gave it, or because it was about other content than what is stored.
 *
 * @param recordedAt wall time; the same of the same person is kept once in ten minutes
 * @param person user name
 * @param roles roles of the request's token
 * @param path of the command
 * @param reason type of the problem that was answered, such as {@code /problems/is-submitter}
 * @param detail what was answered
 * @param acr authentication context class of the token; null when it did not say
 * @param from where the request came from; null when it was not known
 */
public record RefusedCommandView(
    long id,
    Instant recordedAt,
    String person,
    List<String> roles,
    String path,
    String reason,
    String detail,
    String acr,
    String from) {
  public RefusedCommandView {
    roles = List.copyOf(roles);
  }
}

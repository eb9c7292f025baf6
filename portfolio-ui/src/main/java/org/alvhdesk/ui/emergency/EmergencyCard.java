package org.alvhdesk.ui.emergency;

import java.util.List;
import org.alvhdesk.contracts.rest.EmergencyView;
import org.alvhdesk.ui.format.Fmt;

/**
 * One emergency as the queue shows it.
 *
 * @param why why the person may not sign it, or what it waits for
 */
record EmergencyCard(
    String id,
    String headline,
    String state,
    String brokenBy,
    String roles,
    String reason,
    String proof,
    String before,
    String after,
    String openedAt,
    String marketTime,
    boolean open,
    String missing,
    List<Signature> signatures,
    boolean maySign,
    String why) {

  /** One signature. */
  record Signature(String reviewer, String roles, String comment, String at) {}

  static EmergencyCard of(EmergencyView e) {
    return new EmergencyCard(
        e.proposalId(),
        e.headline(),
        Fmt.words(e.state()),
        e.brokenBy(),
        String.join(", ", e.roles()),
        e.reason(),
        e.why(),
        Fmt.usd(e.stressBeforeUsd()),
        Fmt.usd(e.stressAfterUsd()),
        Fmt.wallTime(e.openedAt()),
        Fmt.marketTime(e.marketTime()),
        e.open(),
        String.join(", ", e.missing()),
        e.signatures().stream()
            .map(
                s ->
                    new Signature(
                        s.reviewer(),
                        String.join(", ", s.roles()),
                        s.comment(),
                        Fmt.wallTime(s.at())))
            .toList(),
        e.maySign().allowed(),
        e.maySign().why());
  }
}

package org.alvhdesk.contracts.rest;

import java.util.List;

/**
 * {@code GET /api/v1/approval-policy}: who must agree to what, and whether the desk's people can.
 *
 * @param name id and version as they are signed, such as {@code DESK/3}
 * @param eligibleRoles roles whose holders may approve, sorted
 * @param submitterRoles roles that may submit some kind of change, sorted
 * @param lending who may borrow which role; a role that is not named is lent to nobody. Empty also
 *     from a service that does not say it yet
 * @param vetoRoles roles whose holders may stop a request for good
 * @param deadlocks changes that these people could never approve, in words; null when it is not
 *     known who belongs to the desk
 * @param secondFactors who has yet to set up what the policy asks for; null when it is not known
 *     who belongs to the desk
 * @param quotes why nothing that is priced could be approved on the quotes that the market delivers
 *     now; null when it could, or when there is no market yet
 * @param membersUnknown why it is not known; null when it is
 */
public record PolicyView(
    String name,
    String title,
    List<String> eligibleRoles,
    List<String> submitterRoles,
    List<String> vetoRoles,
    List<Lending> lending,
    List<Kind> kinds,
    Bands bands,
    List<String> deadlocks,
    SecondFactors secondFactors,
    String quotes,
    String membersUnknown) {
  public PolicyView {
    eligibleRoles = List.copyOf(eligibleRoles);
    submitterRoles = List.copyOf(submitterRoles);
    vetoRoles = List.copyOf(vetoRoles);
    lending = lending == null ? List.of() : List.copyOf(lending);
    kinds = List.copyOf(kinds);
    deadlocks = deadlocks == null ? null : List.copyOf(deadlocks);
  }

  /**
   * Who may borrow a role.
   *
   * @param to roles whose holders may
   */
  public record Lending(String role, List<String> to) {
    public Lending {
      to = List.copyOf(to);
    }
  }

  /**
   * What is said of one kind of change.
   *
   * @param submitters roles that may draft, edit and submit one, sorted; empty from a service that
   *     does not say it yet
   * @param timeToLive how long approval may take once it is submitted, ISO duration of market time;
   *     it then also expires at the close of the session. Null where only sessions count
   * @param sessionsToLive it expires at the close of this many sessions after its own
   */
  public record Kind(
      String kind,
      List<String> submitters,
      String timeToLive,
      int sessionsToLive,
      List<Rule> rules) {
    public Kind {
      submitters = submitters == null ? List.of() : List.copyOf(submitters);
      rules = List.copyOf(rules);
    }
  }

  /**
   * One rule; all that apply count.
   *
   * @param when in words
   * @param people different people, the submitter never among them
   * @param roles such as {@code 1 of risk}
   */
  public record Rule(
      String when,
      int people,
      List<String> roles,
      boolean secondFactor,
      String reason,
      String source) {
    public Rule {
      roles = List.copyOf(roles);
    }
  }

  /**
   * How far the market may move before an approval does not hold any more.
   *
   * @param stressLossShare decimal share of the approved stress loss
   * @param offsetPoints decimal points of the share of the loss that is offset
   * @param quoteAgeSeconds of quotes that come at once, market time
   * @param delayedQuoteAgeSeconds of quotes that come late, their delay included, market time; null
   *     when the policy does not accept such
   * @param quoteDelaySeconds how late those come; null when the policy does not accept such
   */
  public record Bands(
      double stressLossShare,
      double offsetPoints,
      long quoteAgeSeconds,
      Long delayedQuoteAgeSeconds,
      Long quoteDelaySeconds) {}

  /**
   * Second factors that the policy asks for.
   *
   * @param needed acts that need one, in words
   * @param mustEnrol people who would be asked for one and have none, with their roles
   * @param outOfReach changes that could not be approved until more people enrol, in words
   */
  public record SecondFactors(
      List<String> needed, List<String> mustEnrol, List<String> outOfReach) {
    public SecondFactors {
      needed = List.copyOf(needed);
      mustEnrol = List.copyOf(mustEnrol);
      outOfReach = List.copyOf(outOfReach);
    }
  }
}

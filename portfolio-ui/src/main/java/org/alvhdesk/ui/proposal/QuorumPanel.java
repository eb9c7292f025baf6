package org.alvhdesk.ui.proposal;

import java.util.List;
import org.alvhdesk.contracts.rest.QuorumView;

/**
 * Who must agree and who can, in words.
 *
 * @param needs such as {@code 2 people, 1 of risk, each with a second factor}
 * @param unknown why nobody is shown; empty when people are known
 * @param outOfReach what nobody left could give; empty when it is possible
 */
record QuorumPanel(
    String policy,
    String needs,
    List<String> because,
    List<Line> people,
    String unknown,
    String outOfReach) {

  /**
   * One person.
   *
   * @param tone of the badge
   * @param words short: approved, can approve, may not, not asked
   * @param text the same with its reason
   */
  record Line(
      String name, String fullName, String roles, String tone, String words, String text) {}

  /** From the owner's view; null when it says nothing. */
  static QuorumPanel of(QuorumView view) {
    if (view == null) {
      return null;
    }
    StringBuilder needs = new StringBuilder();
    needs.append(view.minimumPeople()).append(view.minimumPeople() == 1 ? " person" : " people");
    view.roles().forEach(role -> needs.append(", ").append(role));
    needs.append(view.secondFactor() ? ", each with a second factor" : "");
    return new QuorumPanel(
        view.policy(),
        view.minimumPeople() == 0 ? "no rule speaks of it: nobody may approve" : needs.toString(),
        view.because(),
        view.people().stream().map(QuorumPanel::line).toList(),
        view.membersUnknown() == null ? "" : view.membersUnknown(),
        String.join(" and ", view.outOfReach()));
  }

  private static Line line(QuorumView.Person person) {
    return new Line(
        person.name(),
        person.fullName(),
        String.join(", ", person.roles()),
        switch (person.standing()) {
          case "HAS_APPROVED" -> "good";
          case "CAN_APPROVE" -> "wait";
          default -> "";
        },
        switch (person.standing()) {
          case "HAS_APPROVED" -> "approved";
          case "CAN_APPROVE" -> "can approve";
          case "MAY_NOT" -> "may not";
          default -> "not asked";
        },
        person.text());
  }
}

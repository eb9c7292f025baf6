package org.alvhdesk.contracts.rest;

import java.util.List;

/**
 * Who must agree to one proposal, and who of the desk can.
 *
 * @param policy id and version that rule now, such as {@code DESK/1}
 * @param minimumPeople different people needed
 * @param roles that must be among them, such as {@code 1 of risk}
 * @param secondFactor whether each approval needs a fresh second factor
 * @param because the rules that apply, in words
 * @param people everybody of the desk who holds a role that approves, and everybody who had a hand
 *     in it, by name; empty when that is unknown
 * @param membersUnknown why it is not known who belongs to the desk; null when it is
 * @param outOfReach what would still be missing if everybody who can approves; empty when the
 *     quorum can be reached or it is unknown
 */
public record QuorumView(
    String policy,
    int minimumPeople,
    List<String> roles,
    boolean secondFactor,
    List<String> because,
    List<Person> people,
    String membersUnknown,
    List<String> outOfReach) {
  public QuorumView {
    roles = List.copyOf(roles);
    because = List.copyOf(because);
    people = List.copyOf(people);
    outOfReach = List.copyOf(outOfReach);
  }

  /**
   * One of the desk.
   *
   * @param name user name
   * @param fullName as people call the person
   * @param roles desk roles held now, sorted
   * @param standing HAS_APPROVED, CAN_APPROVE, MAY_NOT or NOT_ASKED
   * @param text the same with its reason
   */
  public record Person(
      String name, String fullName, List<String> roles, String standing, String text) {
    public Person {
      roles = List.copyOf(roles);
    }
  }
}

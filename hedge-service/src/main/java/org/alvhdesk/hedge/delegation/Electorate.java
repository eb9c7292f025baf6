package org.alvhdesk.hedge.delegation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Approval;
import org.alvhdesk.approval.ChangeRequest;
import org.alvhdesk.approval.Delegation;
import org.alvhdesk.approval.Member;
import org.alvhdesk.approval.Voter;
import org.alvhdesk.hedge.member.MembersAnswer;

/**
 * Who can decide, with what they have lent each other. What is lent counts only as long as its
 * owner holds it: without the directory's word it does not.
 *
 * @param lent delegations in force
 */
public record Electorate(MembersAnswer members, List<Delegation> lent) {
  public Electorate {
    lent = List.copyOf(lent);
  }

  /** {@code actor}, whose roles are those of this request's token, with what is lent to them. */
  public Voter voter(Actor actor, ChangeRequest request, Instant now) {
    return Voter.of(actor, stillHeld(), request, now);
  }

  /** Everybody of the desk; nobody when that is unknown. */
  public List<Voter> voters(ChangeRequest request, Instant now) {
    return known().stream()
        .map(member -> voter(new Actor(member.username(), member.roles()), request, now))
        .toList();
  }

  /** The desk roles of {@code name}; none when that is nobody of the desk or unknown. */
  public Set<String> rolesOf(String name) {
    return known().stream()
        .filter(member -> member.username().equals(name))
        .findFirst()
        .map(Member::roles)
        .orElse(Set.of());
  }

  /**
   * {@code approval} in the roles that its people hold at this moment; as it was given when nobody
   * can say.
   */
  public Approval asHeld(Approval approval) {
    return members instanceof MembersAnswer.Known ? approval.asHeld(this::rolesOf) : approval;
  }

  private List<Delegation> stillHeld() {
    return lent.stream().filter(some -> rolesOf(some.from()).contains(some.role())).toList();
  }

  private List<Member> known() {
    return members instanceof MembersAnswer.Known known ? known.members() : List.of();
  }
}

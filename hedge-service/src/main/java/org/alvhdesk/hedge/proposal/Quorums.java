package org.alvhdesk.hedge.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Approval;
import org.alvhdesk.approval.ChangeRequest;
import org.alvhdesk.approval.Matter;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.approval.Required;
import org.alvhdesk.approval.Standing;
import org.alvhdesk.approval.Voter;
import org.alvhdesk.contracts.rest.QuorumView;
import org.alvhdesk.hedge.approval.ApprovalRow;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.delegation.Electorate;
import org.alvhdesk.hedge.member.MembersAnswer;
import org.alvhdesk.hedge.member.MembersAnswer.Known;
import org.alvhdesk.hedge.member.MembersAnswer.Unknown;

/** Who must agree to a proposal and who can, for people who look at it. */
@ApplicationScoped
public class Quorums {
  private final Policies policies;
  private final Clock clock;

  Quorums(Policies policies, Clock clock) {
    this.policies = policies;
    this.clock = clock;
  }

  /** As libs/approval decides on it at this moment. */
  public Matter matter(Proposal proposal, Collection<ApprovalRow> signed) {
    List<Approval> approvals = signed.stream().map(ApprovalRow::approval).toList();
    return new Matter(
        proposal.request(),
        policies.required(ProposalFigures.of(proposal.signed())),
        approvals,
        clock.instant());
  }

  /** The same, with approvals in the roles that people of {@code desk} still hold. */
  Matter matter(Proposal proposal, Collection<ApprovalRow> signed, Electorate desk) {
    Matter given = matter(proposal, signed);
    return new Matter(
        given.request(),
        given.required(),
        given.approvals().stream().map(desk::asHeld).toList(),
        given.now());
  }

  /** What {@code matter} still needs, and whose approval counts no longer. */
  List<String> missing(
      Proposal proposal, Matter matter, Collection<ApprovalRow> signed, Electorate desk) {
    if (!isUndecided(proposal)) {
      return List.of();
    }
    Set<String> eligible =
        matter.required().map(some -> some.quorum().eligibleRoles()).orElse(Set.of());
    return Stream.concat(
            matter.missing().stream(),
            signed.stream()
                .map(ApprovalRow::approval)
                .filter(one -> one.revision() == matter.request().revision())
                .flatMap(one -> one.lost(desk.asHeld(one), eligible).stream()))
        .toList();
  }

  /** What the quorum still needs; nothing once the request is decided. */
  List<String> missing(Proposal proposal, Collection<ApprovalRow> signed) {
    return isUndecided(proposal) ? matter(proposal, signed).missing() : List.of();
  }

  /** Whether {@code caller} is asked for a yes that is not in yet. */
  boolean waitsFor(
      Proposal proposal, Collection<ApprovalRow> signed, Actor caller, Electorate desk) {
    Matter matter = matter(proposal, signed);
    Voter voter = desk.voter(caller, proposal.request(), matter.now());
    return proposal.state().isOpenForApproval()
        && Standing.of(matter, voter).kind() == Standing.Kind.CAN_APPROVE;
  }

  /** Who must agree, and where everybody of the desk stands. */
  QuorumView view(Proposal proposal, Matter matter, Electorate desk) {
    ChangeRequest request = proposal.request();
    Instant now = matter.now();
    List<Voter> voters = desk.voters(request, now);
    Optional<Required> required = matter.required();
    return new QuorumView(
        policies.signature(),
        required.map(some -> some.quorum().minimumPeople()).orElse(0),
        required
            .map(
                some ->
                    some.quorum().factors().stream()
                        .map(factor -> factor.minimum() + " of " + factor.role())
                        .toList())
            .orElse(List.of()),
        required.map(Required::secondFactor).orElse(false),
        required.map(Required::because).orElse(List.of()),
        desk.members() instanceof Known known
            ? known.members().stream()
                .filter(
                    member ->
                        request.isOwn(member.username())
                            || member.roles().stream()
                                .anyMatch(policies.document().eligibleRoles()::contains))
                .map(
                    member ->
                        person(
                            member.username(),
                            member.name(),
                            member.roles().stream().sorted().toList(),
                            matter,
                            voters))
                .toList()
            : List.of(),
        unknown(desk.members()),
        isUndecided(proposal) && desk.members() instanceof Known
            ? Standing.outOfReach(matter, voters)
            : List.of());
  }

  private static QuorumView.Person person(
      String name, String fullName, List<String> roles, Matter matter, List<Voter> voters) {
    Voter voter =
        voters.stream().filter(some -> some.actor().name().equals(name)).findFirst().orElseThrow();
    Standing standing = Standing.of(matter, voter);
    return new QuorumView.Person(name, fullName, roles, standing.kind().name(), standing.text());
  }

  private static String unknown(MembersAnswer answer) {
    return answer instanceof Unknown unknown ? unknown.reason() : null;
  }

  private static boolean isUndecided(Proposal proposal) {
    return proposal.state() == RequestState.DRAFT || proposal.state().isOpenForApproval();
  }
}

package org.alvhdesk.hedge.delegation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.member.Members;
import org.alvhdesk.hedge.member.MembersAnswer;
import org.alvhdesk.hedge.member.PeopleAnswer;
import org.alvhdesk.hedge.member.PeopleNow;

/** Reads who can decide now. */
@ApplicationScoped
public class Electorates {
  private final Members members;
  private final PeopleNow people;
  private final Delegations delegations;
  private final Policies policies;
  private final Clock clock;

  Electorates(
      Members members, PeopleNow people, Delegations delegations, Policies policies, Clock clock) {
    this.members = members;
    this.people = people;
    this.delegations = delegations;
    this.policies = policies;
    this.clock = clock;
  }

  /** Who belongs to the desk; to be asked before locks are taken, since it may take seconds. */
  public Uni<MembersAnswer> members() {
    return members.now();
  }

  /** The same, and of {@code names} how they stand at this very moment. */
  public Uni<MembersAnswer> members(Collection<String> names) {
    return members
        .now()
        .chain(
            all ->
                all instanceof MembersAnswer.Known known
                    ? people
                        .of(names)
                        .map(
                            some ->
                                some instanceof PeopleAnswer.Asked asked ? known.with(asked) : all)
                    : Uni.createFrom().item(all));
  }

  /** Those {@code answer} names, with what is lent now; in the caller's session. */
  public Uni<Electorate> of(MembersAnswer answer) {
    return delegations.inForce(clock.instant()).map(lent -> allowed(new Electorate(answer, lent)));
  }

  /** Without what the policy that decides now does not lend, whatever one before it did. */
  private Electorate allowed(Electorate desk) {
    return new Electorate(
        desk.members(),
        desk.lent().stream()
            .filter(
                some ->
                    policies
                        .document()
                        .notLent(some.role(), some.to(), desk.rolesOf(some.to()))
                        .isEmpty())
            .toList());
  }

  /** Both; in the caller's session. */
  public Uni<Electorate> now() {
    return members().chain(this::of);
  }
}

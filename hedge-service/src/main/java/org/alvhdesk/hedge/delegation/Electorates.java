package org.alvhdesk.hedge.delegation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.member.Members;
import org.alvhdesk.hedge.member.MembersAnswer;

/** Reads who can decide now. */
@ApplicationScoped
public class Electorates {
  private final Members members;
  private final Delegations delegations;
  private final Policies policies;
  private final Clock clock;

  Electorates(Members members, Delegations delegations, Policies policies, Clock clock) {
    this.members = members;
    this.delegations = delegations;
    this.policies = policies;
    this.clock = clock;
  }

  /** Who belongs to the desk; to be asked before locks are taken, since it may take seconds. */
  public Uni<MembersAnswer> members() {
    return members.now();
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

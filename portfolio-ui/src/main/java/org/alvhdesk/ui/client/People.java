package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alvhdesk.contracts.rest.DelegationCommand;
import org.alvhdesk.contracts.rest.DelegationView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.MembersView;
import org.alvhdesk.contracts.rest.PolicyView;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Who belongs to the desk, how many of them must agree, and roles lent. */
@ApplicationScoped
public class People {
  private final HedgeClient hedge;

  People(@RestClient HedgeClient hedge) {
    this.hedge = hedge;
  }

  /** Who belongs to the desk; refused with 503 while nobody can say. */
  public Uni<Answer<MembersView>> members() {
    return Answers.of(Service.HEDGE, hedge.members());
  }

  /** The approval policy that runs. */
  public Uni<Answer<PolicyView>> policy() {
    return Answers.of(Service.HEDGE, hedge.policy());
  }

  /** Roles lent to come, now, and not long ago. */
  public Uni<Answer<List<DelegationView>>> delegations() {
    return Answers.of(Service.HEDGE, hedge.delegations()).map(a -> a.map(Items::items));
  }

  /** Lends a role of the caller's own. */
  public Uni<Answer<DelegationView>> delegate(String key, DelegationCommand command) {
    return Answers.of(Service.HEDGE, hedge.delegate(key, command));
  }

  /** Ends what the caller has lent. */
  public Uni<Answer<DelegationView>> endDelegation(String id, String key) {
    return Answers.of(Service.HEDGE, hedge.endDelegation(id, key));
  }
}
